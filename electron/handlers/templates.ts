import { readFile } from 'node:fs/promises';
import { completeMap, fillTemplate, placesIn, type TemplateMap } from '../../shared/application/template.ts';
import { applicationValues } from '../../shared/application/values.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { dossierLanguage } from '../../shared/dossier/compose.ts';
import { DOSSIER_WORDS } from '../../shared/dossier/words/words.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import { readCareer } from '../db/career.ts';
import { readTemplateMap, writeTemplateMap } from '../db/formTemplates.ts';
import { PictureDecoder } from '../pictures/decoder.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { sha256Of } from '../signing/digest.ts';
import { fillDocx, LARGEST_TEMPLATE, openTemplate, type Template } from '../templates/docx.ts';
import type { SourceFile } from '../vault/source.ts';
import { pathOf } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { fillPdf, openPdfForm, sheetsOf, type PdfTemplate } from './pdfForms.ts';
import { requireLevel } from './require.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const templatesHandlers: HandlersOf<'templates'> = {
  'templates.read': (_input, { services, file }) =>
    services.session.within(async ({ db }) => {
      const template = await readTemplate(services, file);
      const kept = readTemplateMap(db, template.sha256);
      const spots = spotsOf(template, kept);
      const sheets = 'form' in template ? sheetsOf(template) : null;
      return { spots, map: { ...completeMap(spots, kept) }, sheets };
    }),
  'templates.fill': ({ standard: id, level, privacy, map: said }, { services, file }) =>
    services.session.within(async (portfolio) => {
      const { db } = portfolio;
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const template = await readTemplate(services, file);
      const isPdf = 'form' in template;
      // Whoever names places names all of them: one that was taken away must not come back.
      const kept = readTemplateMap(db, template.sha256);
      const spots = spotsOf(template, placesIn(said).length > 0 ? said : { ...kept, ...said });
      const map = completeMap(spots, { ...kept, ...said });
      const language = dossierLanguage({ standard });
      const career = readCareer(db);
      const asOf = services.today();
      const values = applicationValues({ career, standard, level, asOf, privacy, language });
      const { filling, empty } = fillTemplate(spots, map, values);
      const wantsPhoto = Object.values(filling).some((value) => 'photo' in value);
      const photo =
        wantsPhoto && values.photo !== null ? await photoOf(services, portfolio, values.photo) : null;
      const name = file?.name ?? '';
      const about = {
        language,
        title: DOSSIER_WORDS[language].parts.form,
        author: career.applicant.name,
        madeOn: asOf,
      };
      const filled = isPdf
        ? await fillPdf(services, template, { name, about, filling, photo })
        : { bytes: await fillDocx(template, filling, photo), cut: [] };
      writeTemplateMap(db, template.sha256, map);
      const made = nameOf(name, isPdf ? '.pdf' : '.docx');
      return {
        name: made,
        made: services.made.put(filled.bytes, isPdf ? 'application/pdf' : DOCX, made),
        empty: [...empty],
        cut: [...filled.cut],
      };
    }),
};

const nameOf = (name: string, ending: string): string =>
  `${name.replace(/\.(docx|pdf)$/i, '')}-filled${ending}`;

/** Those that the template marks, and places that a map names on the sheets of a PDF. */
const spotsOf = (template: Template | PdfTemplate, map: TemplateMap) => [
  ...template.spots,
  ...('form' in template ? placesIn(map) : []),
];

/** @throws Fault bad-input (no file), and what opening a template throws */
async function readTemplate(
  services: Services,
  file: SourceFile | undefined,
): Promise<Template | PdfTemplate> {
  if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
  const bytes = await contentOf(file);
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return openTemplate(bytes, file.name);
  return { ...(await openPdfForm(services, bytes, file.name)), sha256: sha256Of(bytes) };
}

/** No more of it is read than a template may have. */
async function contentOf(file: SourceFile): Promise<Uint8Array> {
  if (file.kind === 'path')
    return readFile(file.path).catch((error: unknown) => {
      throw new Fault('file-unreadable', { path: file.name }, error);
    });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.stream as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name: file.name });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function photoOf(services: Services, { vault }: Portfolio, sha256: string): Promise<PrintablePicture> {
  const decoder = new PictureDecoder({ spawn: services.host.spawnPictureWorker });
  try {
    return await decoder.open(await readFile(pathOf(vault, sha256)));
  } finally {
    decoder.close();
  }
}
