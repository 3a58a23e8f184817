import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import {
  completeMap,
  fillTemplate,
  LARGEST_TEMPLATE,
  placesIn,
  type TemplateMap,
} from '../../shared/application/template.ts';
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
import type { TextReader } from '../texts/reader.ts';
import type { Template } from '../texts/word/template.ts';
import type { SourceFile } from '../vault/source.ts';
import { asReadingFault } from '../vault/errors.ts';
import { pathOf } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { fillPdf, openPdfForm, sheetsOf, type PdfTemplate } from './pdfForms.ts';
import { charactersMissing } from './drawingFindings.ts';
import { requireLevel } from './require.ts';
import { withReader } from './withReader.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const templatesHandlers: HandlersOf<'templates'> = {
  'templates.read': (_input, { services, file }) =>
    services.session.within(({ db }) =>
      withReader(services, async (reader) => {
        const { template, sha256 } = await readTemplate(reader, file);
        const kept = readTemplateMap(db, sha256);
        const spots = spotsOf(template, kept);
        const sheets = 'form' in template ? sheetsOf(template) : null;
        return { spots, map: { ...completeMap(spots, kept) }, sheets };
      }),
    ),
  'templates.fill': (asked, { services, file }) =>
    services.session.within((portfolio) =>
      withReader(services, (reader) => fillForm(services, portfolio, reader, asked, file)),
    ),
};

type Asked = Parameters<(typeof templatesHandlers)['templates.fill']>[0];

async function fillForm(
  services: Services,
  portfolio: Portfolio,
  reader: TextReader,
  { standard: id, level, privacy, map: said }: Asked,
  file: SourceFile | undefined,
) {
  const { db } = portfolio;
  const standard = services.standards.get(id);
  requireLevel(standard, level);
  const { template, sha256 } = await readTemplate(reader, file);
  const isPdf = 'form' in template;
  // Whoever names places names all of them: one that was taken away must not come back.
  const kept = readTemplateMap(db, sha256);
  const spots = spotsOf(template, placesIn(said).length > 0 ? said : { ...kept, ...said });
  const map = completeMap(spots, said, kept);
  const language = dossierLanguage({ standard });
  const career = readCareer(db);
  const asOf = services.today();
  const values = applicationValues({ career, standard, level, asOf, privacy, language });
  const { filling, empty } = fillTemplate(spots, map, values);
  const wantsPhoto = Object.values(filling).some((value) => 'photo' in value);
  const asked = wantsPhoto ? values.photo : null;
  const photo = asked === null ? null : await photoOf(services, portfolio, asked);
  const name = file?.name ?? '';
  const about = {
    language,
    title: DOSSIER_WORDS[language].parts.form,
    author: career.applicant.name,
    madeOn: asOf,
  };
  const filled = isPdf
    ? await fillPdf(services, reader, template, { name, about, filling, photo })
    : { bytes: await reader.fillTemplate({ template, name, filling, photo }), cut: [], missing: [] };
  writeTemplateMap(db, sha256, map);
  const made = nameOf(name, isPdf ? '.pdf' : '.docx');
  return {
    name: made,
    made: services.made.put(filled.bytes, isPdf ? 'application/pdf' : DOCX, made),
    empty: [...empty],
    cut: [...filled.cut],
    findings: [
      ...(asked !== null && photo === null ? [{ code: 'photo-not-drawn', params: {} }] : []),
      ...charactersMissing(filled.missing),
    ],
  };
}

const nameOf = (name: string, ending: string): string =>
  `${name.replace(/\.(docx|pdf)$/i, '')}-filled${ending}`;

/** Those that the template marks, and places that a map names on the sheets of a PDF. */
const spotsOf = (template: Template | PdfTemplate, map: TemplateMap) => [
  ...template.spots,
  ...('form' in template ? placesIn(map) : []),
];

interface OpenedTemplate {
  readonly template: Template | PdfTemplate;
  readonly sha256: string;
}

/** @throws Fault bad-input (no file), and what opening a template throws */
async function readTemplate(reader: TextReader, file: SourceFile | undefined): Promise<OpenedTemplate> {
  if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
  const { name } = file;
  const bytes =
    file.kind === 'path'
      ? await readAt(file.path, name)
      : await collect(file.stream as AsyncIterable<Uint8Array>, name);
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  const template = isPdf ? await openPdfForm(reader, bytes, name) : await reader.template(bytes, name);
  return { template, sha256: sha256Of(bytes) };
}

/** No more of it is read than a template may have. A pipe without a writer would hold us for ever. */
async function readAt(path: string, name: string): Promise<Uint8Array> {
  const { O_RDONLY, O_NONBLOCK } = constants;
  const opened = await open(path, O_RDONLY | O_NONBLOCK).catch((error: unknown) => {
    throw asReadingFault(error, name);
  });
  try {
    const found = await opened.stat();
    if (!found.isFile()) throw new Fault('file-not-regular', { path: name });
    if (found.size > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name });
    return await collect(opened.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>, name);
  } catch (error) {
    throw asReadingFault(error, name);
  } finally {
    await opened.close();
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Null: what is kept as the photo can be drawn no more. @throws Fault took-too-long */
async function photoOf(
  services: Services,
  { vault }: Portfolio,
  sha256: string,
): Promise<PrintablePicture | null> {
  const decoder = new PictureDecoder({ spawn: services.host.spawnPictureWorker });
  try {
    return await decoder.open(await readFile(pathOf(vault, sha256)));
  } catch (error) {
    if (error instanceof Fault && error.code === 'took-too-long') throw error;
    return null;
  } finally {
    decoder.close();
  }
}
