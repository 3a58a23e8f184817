import type { Places } from '../../../../shared/standard/source/locate.ts';

/** A part of a line: where it begins in the source, and which node it became, if any. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly node?: string;
}

/** The source's lines, each in pieces. Where two nodes claim the same characters the one that begins first has them. */
export function linesOf(source: string, places: Places): readonly (readonly Piece[])[] {
  const stretches = [...places]
    .flatMap(([node, some]) => some.map((stretch) => ({ node, ...stretch })))
    .toSorted((a, b) => a.from - b.from);
  const lines: Piece[][] = [[]];
  const add = (from: number, to: number, node?: string) => {
    let at = from;
    for (const [index, text] of source.slice(from, to).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ from: at, text, ...(node !== undefined && { node }) });
      at += text.length + 1;
    }
  };
  let done = 0;
  for (const { node, from, to } of stretches) {
    if (to <= done) continue;
    if (from > done) add(done, from);
    add(Math.max(from, done), to, node);
    done = to;
  }
  add(done, source.length);
  return lines;
}
