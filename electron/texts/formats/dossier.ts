import { createHash } from 'node:crypto';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Makes this process pdf.js's worker itself.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  dossierManifestSchema,
  keywordOf,
  MANIFEST_NAME,
  type DossierManifest,
} from '../../../shared/dossier/manifest.ts';
import type { ManifestFault } from '../../../shared/signoff/verdict.ts';

/** What is printed, without blanks and line ends: a digest may be broken over two lines. */
const PRINTED = /SHA-256[：:]?([0-9a-f]{64})/g;

export type ReadDossier =
  /** `unreadable`: no PDF that can be read; `absent`: without a manifest; `altered`: not the one that was bound. */
  | { readonly holds: false; readonly why: ManifestFault }
  | {
      readonly holds: true;
      readonly manifest: DossierManifest;
      readonly sha256: string;
      /** The characters of all pages, without blanks. */
      readonly text: string;
      /** The digests that stand after the word SHA-256, each once. */
      readonly printed: readonly string[];
    };

/**
 * Reads a dossier back with a reader that has nothing in common with what wrote it. The manifest is compared with its
 * digest in the metadata before anything in it is read.
 */
export async function readDossierFile(bytes: Uint8Array): Promise<ReadDossier> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await loading.promise;
    const files: ReadonlyMap<string, unknown> | null = await pdf.getAttachments();
    const content = files?.has(MANIFEST_NAME) ? await pdf.getAttachmentContent(MANIFEST_NAME) : null;
    if (!content) return { holds: false, why: 'absent' };
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { info } = await pdf.getMetadata();
    const manifest = parse(Buffer.from(content).toString());
    if ((info as { Keywords?: unknown }).Keywords !== keywordOf({ name: MANIFEST_NAME, sha256 }))
      return { holds: false, why: 'altered' };
    if (manifest === null) return { holds: false, why: 'altered' };
    let text = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) text += item.str.replaceAll(/\s/g, '');
      page.cleanup();
    }
    const printed = [...new Set([...text.matchAll(PRINTED)].map(([, digest = '']) => digest))];
    return { holds: true, manifest, sha256, text, printed };
  } catch {
    return { holds: false, why: 'unreadable' }; // whatever pdf.js met in it
  } finally {
    await loading.destroy();
  }
}

function parse(text: string): DossierManifest | null {
  try {
    return dossierManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
