import { HAN } from '../standard/fold.ts';

/** A run of characters that are written without blanks; a word or number of other scripts; a symbol by itself. */
const RUNS = new RegExp(String.raw`(${HAN}+)|((?:(?!${HAN})[\p{L}\p{M}\p{N}])+)|[\p{S}#@%&]`, 'gu');

/**
 * A folded text as the terms of a full-text index, parted by blanks: of 标注规范 the pairs 标注, 注规, 规范, and 范, so that
 * two characters are one look-up and one character is a beginning; of other scripts the words.
 */
export function toTerms(folded: string): string {
  const terms: string[] = [];
  for (const [run, han] of folded.matchAll(RUNS)) {
    if (han === undefined) terms.push(run);
    else pairUp(han, terms, true);
  }
  return terms.join(' ');
}

/**
 * The question to such an index (FTS5 `MATCH`): every word stands somewhere, its terms side by side; the last word of
 * another script may be the beginning of a longer one.
 * @param words folded
 * @returns null where no word has a term: such a query finds nothing
 */
export function toMatch(words: readonly string[]): string | null {
  const phrases = words.map(toPhrase).filter((phrase) => phrase !== null);
  return phrases.length === 0 ? null : phrases.join(' AND ');
}

function toPhrase(word: string): string | null {
  const runs = [...word.matchAll(RUNS)];
  const last = runs.at(-1);
  if (last === undefined) return null;
  const terms: string[] = [];
  for (const [at, [run, han]] of runs.entries()) {
    if (han === undefined) terms.push(run);
    else pairUp(han, terms, at < runs.length - 1 || Array.from(run).length === 1);
  }
  const [, han, letters] = last;
  const isBeginning = letters !== undefined || (han !== undefined && Array.from(han).length === 1);
  return `"${terms.join(' ')}"${isBeginning ? ' *' : ''}`;
}

/** @param withLast whether the last character stands by itself too, as it does in the index */
function pairUp(run: string, into: string[], withLast: boolean): void {
  const characters = Array.from(run);
  for (let at = 1; at < characters.length; at += 1)
    into.push(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`);
  if (withLast) into.push(characters.at(-1) ?? '');
}
