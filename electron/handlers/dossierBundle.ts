import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { bundledFiles, bundleIndex, INDEX_NAME } from '../../shared/dossier/bundle.ts';
import { dossierLanguage } from '../../shared/dossier/compose.ts';
import { MANIFEST_NAME } from '../../shared/dossier/manifest.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import { readBlob } from '../db/blobs.ts';
import { readDossier, readStandardOf } from '../db/dossiers.ts';
import { writeBundleFolder, writeBundleZip, type BundleEntry } from '../outside/bundle.ts';
import type { Services } from '../services.ts';
import { isThere, pathOf } from '../vault/vault.ts';
import { withReader } from './withReader.ts';

export const BUNDLE_FORMS = ['zip', 'folder'] as const;
export type BundleForm = (typeof BUNDLE_FORMS)[number];

/** The endings that redacted copies can have: they are drawn anew, whatever the original was. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/**
 * Writes a dossier that was made with its manifest, a list, and the files that it tells of: what the manifest bound in it
 * says, however the portfolio changed since.
 * @throws Fault dossier-unknown, file-missing, file-exists, folder-unwritable, disk-full
 */
export const writeDossierBundle = (
  services: Services,
  id: string,
  form: BundleForm,
  target: string,
): Promise<void> =>
  services.session.within(async ({ db, vault }) => {
    const dossier = readDossier(db, id);
    if (dossier === undefined) throw new Fault('dossier-unknown');
    const pdf = pathOf(vault, dossier.sha256);
    const bytes = await readFile(pdf).catch((error: unknown) => {
      throw new Fault('file-missing', { path: dossier.fileName }, error);
    });
    const read = await withReader(services, (reader) => reader.dossier(bytes));
    if (!read.holds) throw new Fault('file-unreadable', { path: dossier.fileName });
    const { manifest } = read;
    const files = bundledFiles(manifest, (sha256) => ENDINGS[readBlob(db, sha256)?.mediaType ?? ''] ?? '');
    for (const { sha256, name } of files) {
      const blob = readBlob(db, sha256);
      if (blob === undefined || !(await isThere(vault, blob)))
        throw new Fault('file-missing', { path: name });
    }
    const standard = readStandardOf(db, dossier);
    const language = standard === undefined ? 'zh-CN' : dossierLanguage({ standard });
    const entries: readonly BundleEntry[] = [
      { name: dossier.fileName, path: pdf },
      { name: MANIFEST_NAME, text: `${canonicalJson(manifest)}\n` },
      { name: INDEX_NAME, text: bundleIndex(manifest, files, language) },
      ...files.map(({ name, sha256 }) => ({ name, path: pathOf(vault, sha256) })),
    ];
    await (form === 'zip' ? writeBundleZip : writeBundleFolder)(entries, target);
  });

/** What a ZIP of a dossier is called. */
export const bundleNameOf = (fileName: string): string => fileName.replace(/\.pdf$/, '.zip');
