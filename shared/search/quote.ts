import type { StandardNode } from '../standard/node.ts';
import { partsOf } from './entry.ts';
import type { Folded } from './foldText.ts';
import type { Hit } from './found.ts';

type Range = Hit['ranges'][number];

/** What of a node is shown as a hit, and where the words stand in it. */
export function quote(
  node: StandardNode,
  words: readonly string[],
  foldWithPlaces: (text: string) => Folded,
): Pick<Hit, 'text' | 'ranges'> {
  const shown = partsOf(node)
    .map((text) => ({ text, ranges: findRanges(foldWithPlaces(text), words) }))
    .filter(({ text, ranges }) => ranges.length > 0 || text === node.text);
  let shift = 0;
  return {
    text: shown.map((part) => part.text).join('\n'),
    ranges: shown.flatMap((part) => {
      const shifted = part.ranges.map(([from, to]): Range => [from + shift, to + shift]);
      shift += part.text.length + 1;
      return shifted;
    }),
  };
}

/** Every place of every word, in order; those that overlap are one. */
export function findRanges({ text, starts, ends }: Folded, words: readonly string[]): readonly Range[] {
  const found = words.flatMap((word) => {
    const ranges: Range[] = [];
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      ranges.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
    return ranges;
  });
  const joined: Range[] = [];
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
