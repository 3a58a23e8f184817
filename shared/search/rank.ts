import { beginsCode, type Entry } from './entry.ts';

/** How near a hit is, the nearest first; among equals the standards and their nodes stand as printed. */
export const RANKS = ['code', 'name', 'text', 'inside-words'] as const;

/** The position among `RANKS` of a node in which all the words stand. */
export function rank(entry: Entry, words: readonly string[]): number {
  return RANKS.indexOf(nearness(entry, words));
}

function nearness(entry: Entry, words: readonly string[]): (typeof RANKS)[number] {
  const beginsWithin = (text: string) => (word: string) => beginsCode(entry, word) || beginsWord(text, word);
  if (entry.code !== null && words.includes(entry.code)) return 'code';
  // Whoever looks for AI does not mean trAIning, though it is found.
  if (!words.every(beginsWithin(entry.text))) return 'inside-words';
  return words.every(beginsWithin(entry.name)) ? 'name' : 'text';
}

/** Whether it stands at the beginning of a word somewhere. Where words have no blanks between, that is everywhere. */
function beginsWord(text: string, word: string): boolean {
  if (!/^[a-z0-9]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}
