import type { StandardNode } from '../node.ts';
import type { Standard } from '../standard.ts';
import { indexStandard } from '../tree.ts';
import { openPrint, type Print, type Stretch } from './print.ts';

/** By node id, where it stands in its source: stretches of the source text, in order. One that is not found has none. */
export type Places = ReadonlyMap<string, readonly Stretch[]>;

/**
 * Finds every node in the printed source, as its text with blanks removed. Where the same words are printed more than
 * once, the place is the first one after its parent's and after the one of the sibling before it; a text that a page
 * break or a table parts has several stretches.
 *
 * @param source the source as it was packed, with whatever marks its conversion to plain text left
 */
export function locate(standard: Standard, source: string): Places {
  const print = openPrint(source);
  const { byId } = indexStandard(standard);
  const places = new Map<string, readonly Stretch[]>();
  const ends = new Map<string, number>();
  for (const node of standard.nodes) {
    const parent = node.parent === null ? undefined : byId.get(node.parent);
    const siblings = `${node.parent ?? ''} ${node.type}`;
    const from = Math.max(
      ends.get(siblings) ?? 0,
      parent === undefined ? 0 : (places.get(parent.id)?.[0]?.from ?? 0),
    );
    const found = find(print, node, from);
    if (found.length === 0) continue;
    places.set(node.id, found);
    ends.set(siblings, found.at(-1)?.to ?? from);
  }
  return places;
}

/** With its number and name where they stand right before the text; whole rather than parted; after `from` rather than before. */
function find(print: Print, { code, heading, text }: StandardNode, from: number): readonly Stretch[] {
  const named = heading === undefined ? [text] : [`${heading}${text}`, `${heading}：${text}`];
  const numbered = code === null ? [] : named.flatMap((words) => spellings(code, words));
  for (const start of from === 0 ? [0] : [from, 0])
    for (const wordings of [numbered, named, [text]])
      for (const look of [print.whole, print.parted]) {
        const found = wordings.flatMap((words) => {
          const stretches = look(words, start);
          return stretches === undefined ? [] : [stretches];
        });
        const [nearest] = found.toSorted((one, other) => startOf(one) - startOf(other));
        if (nearest) return nearest;
      }
  return [];
}

const startOf = (stretches: readonly Stretch[]): number => stretches[0]?.from ?? 0;

/** A number is printed with a dot after it, or without. */
const spellings = (code: string, words: string): readonly string[] =>
  ['', '.', '、'].map((mark) => `${code}${mark}${words}`);
