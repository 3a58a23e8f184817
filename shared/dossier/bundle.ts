import { writeCsv } from '../exchange/table/csv.ts';
import type { DossierLanguage } from './document.ts';
import type { DossierManifest } from './manifest.ts';
import { DOSSIER_WORDS } from './words/words.ts';

/** A file that is handed in beside the dossier: what it is called, and which content of the vault it is. */
export interface BundledFile {
  readonly name: string;
  readonly sha256: string;
}

export const INDEX_NAME = 'index.csv';
/** File systems stop at 255 bytes, and a folder may lie deep: so many characters of a name are kept. */
const LONGEST_NAME = 60;

/**
 * The files of the evidence that a dossier tells of, the redacted copy in the place of its original. Each name begins
 * with the number that the evidence has in the dossier, so that no two are alike on any file system.
 * @param endingOf the ending that a content has by its type; '' where the name's own is right
 */
export const bundledFiles = (
  { evidence }: DossierManifest,
  endingOf: (sha256: string) => string,
): readonly BundledFile[] =>
  evidence.map(({ number, file, sha256, redacted }) => ({
    name: `evidence/${String(number).padStart(3, '0')} ${
      redacted === null ? safeFileName(file) : safeFileName(`${stemOf(file)}-redacted${endingOf(redacted)}`)
    }`,
    sha256: redacted ?? sha256,
  }));

/** A list of them in the dossier's language for people with a spreadsheet, in which nothing is calculated. */
export const bundleIndex = (
  manifest: DossierManifest,
  files: readonly BundledFile[],
  language: DossierLanguage,
): string =>
  writeCsv([
    DOSSIER_WORDS[language].list,
    ...manifest.evidence.map(({ number, title, sha256 }, index) => [
      String(number),
      title,
      files[index]?.name ?? '',
      files[index]?.sha256 ?? '',
      sha256,
      manifest.claims
        .filter(({ evidence }) => evidence === number)
        .map(({ node }) => node)
        .join(' '),
    ]),
  ]);

const stemOf = (name: string): string =>
  name.lastIndexOf('.') > 0 ? name.slice(0, name.lastIndexOf('.')) : name;

/** Without what some file system cannot bear or would take for a path, shortened before its ending. */
export function safeFileName(name: string): string {
  const clean = name.replaceAll(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').replaceAll(/^[ .]+|[ .]+$/g, '');
  const stem = stemOf(clean);
  const ending = clean.slice(stem.length);
  return (
    `${Array.from(stem).slice(0, LONGEST_NAME).join('').trimEnd()}${Array.from(ending).slice(0, 12).join('')}` ||
    'file'
  );
}
