import type { DrawingFindings } from '../../shared/contract/records.ts';
import type { Drawn } from '../dossier/draw.ts';

const MOST_PAGES = 5;

/** A character, its code point, and on which pages it stands: `𪚥 U+2A6A5 (3, 4)`. */
function whereIs({ character, pages }: Drawn['missing'][number]): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const named = pages.slice(0, MOST_PAGES).join(', ');
  return `${character} U+${code} (${named}${pages.length > MOST_PAGES ? ' …' : ''})`;
}

/** The characters that no type face has, in one sentence. */
export const charactersMissing = (missing: Drawn['missing']): DrawingFindings =>
  missing.length === 0
    ? []
    : [{ code: 'characters-missing', params: { characters: missing.map(whereIs).join(' ') } }];
