import { readFile } from 'node:fs/promises';
import { completeMap, fillTemplate } from '../../shared/application/template.ts';
import { applicationValues } from '../../shared/application/values.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { dossierLanguage } from '../../shared/dossier/compose.ts';
import { readCareer } from '../db/career.ts';
import { readTemplateMap, writeTemplateMap } from '../db/formTemplates.ts';
import { PictureDecoder } from '../pictures/decoder.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import {
  fillDocx,
  LARGEST_TEMPLATE,
  openTemplate,
  type Template,
  type TemplatePhoto,
} from '../templates/docx.ts';
import type { SourceFile } from '../vault/source.ts';
import { pathOf } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { requireLevel } from './require.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const templatesHandlers: HandlersOf<'templates'> = {
  'templates.read': (_input, { services, file }) =>
    services.session.within(async ({ db }) => {
      const { spots, sha256 } = await readTemplate(file);
      return { spots: [...spots], map: { ...completeMap(spots, readTemplateMap(db, sha256)) } };
    }),
  'templates.fill': ({ standard: id, level, privacy, map: said }, { services, file }) =>
    services.session.within(async (portfolio) => {
      const { db } = portfolio;
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const template = await readTemplate(file);
      const map = completeMap(template.spots, { ...readTemplateMap(db, template.sha256), ...said });
      const values = applicationValues({
        career: readCareer(db),
        standard,
        level,
        asOf: services.today(),
        privacy,
        language: dossierLanguage({ standard }),
      });
      const { filling, empty } = fillTemplate(template.spots, map, values);
      const wantsPhoto = Object.values(filling).some((value) => 'photo' in value);
      const photo =
        wantsPhoto && values.photo !== null ? await photoOf(services, portfolio, values.photo) : null;
      const bytes = await fillDocx(template, filling, photo);
      writeTemplateMap(db, template.sha256, map);
      const name = (file?.name ?? 'form.docx').replace(/\.docx$/i, '') + '-filled.docx';
      return { name, made: services.made.put(bytes, DOCX, name), empty: [...empty] };
    }),
};

/** @throws Fault bad-input (no file), and what opening a template throws */
async function readTemplate(file: SourceFile | undefined): Promise<Template> {
  if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
  return openTemplate(await contentOf(file), file.name);
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

async function photoOf(services: Services, { vault }: Portfolio, sha256: string): Promise<TemplatePhoto> {
  const decoder = new PictureDecoder({ spawn: services.host.spawnPictureWorker });
  try {
    return await decoder.open(await readFile(pathOf(vault, sha256)));
  } finally {
    decoder.close();
  }
}
