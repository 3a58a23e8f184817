import { shareTerms } from './terms.ts';

/** Traditional characters to Simplified ones. Whoever has the table passes it in: this room imports none. */
export type Fold = (text: string) => string;

/** What a text is made of, with how often: pairs of neighbouring characters, and words in other scripts whole. */
export type Grams = ReadonlyMap<string, number>;

/** One character that is written without blanks to its neighbours; for regular expressions with the flag u. */
export const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const RUNS = new RegExp(String.raw`(${HAN}+)|(?:(?!${HAN})[\p{L}\p{M}\p{N}])+`, 'gu');

/** Blanks, punctuation, width, letter case and script make no difference between two texts. */
export function gramsOf(text: string, fold: Fold): Grams {
  const grams = new Map<string, number>();
  for (const run of gramRuns(text, fold)) for (const gram of run) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  return grams;
}

/** The grams in the order in which they stand, a list for each stretch of characters that nothing parts. */
export function* gramRuns(text: string, fold: Fold): Generator<readonly string[]> {
  for (const [run, isHan] of shareTerms(fold(text.normalize('NFKC').toLowerCase())).matchAll(RUNS)) {
    const characters = isHan === undefined ? [run] : Array.from(run);
    yield characters.length === 1
      ? [run]
      : characters.slice(1).map((character, before) => `${characters[before] ?? ''}${character}`);
  }
}

/** How much of two texts is the same, from 0 to 1 (Sørensen and Dice): for versions of one text. */
export function likeness(a: Grams, b: Grams): number {
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  const size = sizeOf(a) + sizeOf(b);
  return size === 0 ? 0 : (2 * shared) / size;
}

function sizeOf(grams: Grams): number {
  let size = 0;
  for (const count of grams.values()) size += count;
  return size;
}

/** A text without its blanks: whether a line was broken says nothing. */
export const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');
