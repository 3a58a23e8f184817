import { equal } from './equal.ts';
import type { Fold } from './fold.ts';
import { match } from './match.ts';
import type { StandardNode } from './node.ts';
import type { Standard } from './standard.ts';

/** As much of a standard as there is: a table has nodes and links alone. */
export type Version = Pick<Standard, 'nodes' | 'links'> & Partial<Standard>;

/** The same node in both versions, by its ids. */
export interface Same {
  readonly from: string;
  readonly to: string;
}

export interface Difference {
  /** How many nodes are what and where they were. */
  readonly same: number;
  /** Ids of the newer version. */
  readonly added: readonly string[];
  /** Ids of the older one. */
  readonly removed: readonly string[];
  /** Beneath another parent, or before a sibling that it stood after. */
  readonly moved: readonly Same[];
  /** `fields`: of the node, or the type of its links. */
  readonly changed: readonly (Same & { readonly fields: readonly string[] })[];
  /** Fields of the standard as a whole, as far as both versions have them. */
  readonly whole: readonly string[];
}

/** What changed from one version of a standard to another. A node that others only shifted stays the same. */
export function diff(a: Version, b: Version, fold: Fold = (text) => text): Difference {
  const toB = match(a.nodes, b.nodes, fold);
  const arrived = new Set(toB.values());
  const pairs = a.nodes.flatMap((from, position) => {
    const there = toB.get(position);
    const to = there === undefined ? undefined : b.nodes[there];
    return there === undefined || to === undefined ? [] : [{ from, to, there }];
  });
  const moved = pairs.filter(movedAmong(pairs));
  const idThere = new Map(pairs.map(({ from, to }) => [from.id, to.id]));
  const linksBefore = linksOf(a, (id) => idThere.get(id) ?? `gone ${id}`);
  const linksAfter = linksOf(b, (id) => id);
  const changed = pairs.flatMap(({ from, to }) => {
    const fields = [
      ...changedFields(from, to, PLACE),
      ...changedFields(linksBefore.get(to.id) ?? {}, linksAfter.get(to.id) ?? {}),
    ];
    return fields.length === 0 ? [] : [{ from: from.id, to: to.id, fields }];
  });
  const touched = new Set([...moved.map(({ from }) => from.id), ...changed.map(({ from }) => from)]);
  return {
    same: pairs.length - touched.size,
    added: b.nodes.flatMap(({ id }, position) => (arrived.has(position) ? [] : [id])),
    removed: a.nodes.flatMap(({ id }, position) => (toB.has(position) ? [] : [id])),
    moved: moved.map(({ from, to }) => ({ from: from.id, to: to.id })),
    changed,
    whole: changedFields(common(a, b), common(b, a), isCopied(a, b) ? COPIED : IDENTITY),
  };
}

export const isSame = ({ added, removed, moved, changed, whole }: Difference): boolean =>
  [added, removed, moved, changed, whole].every((list) => list.length === 0);

/** Of a node: what it is called and where it stands, which is not what it says. */
const PLACE: ReadonlySet<string> = new Set(['id', 'parent', 'order']);

/** Of a standard: what it is called, where it was read and what it is a copy of; and what is compared node by node. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'source', 'derivedFrom', 'nodes', 'links']);

/** A copy leaves out the code, which only an authority gives: that alone makes it no other standard. */
const COPIED: ReadonlySet<string> = new Set([...IDENTITY, 'code']);

const isCopied = (a: Version, b: Version): boolean => isCopyOf(a, b) || isCopyOf(b, a);

const isCopyOf = (copy: Version, origin: Version): boolean =>
  copy.derivedFrom !== undefined && copy.derivedFrom.id === origin.id && copy.code === null;

function changedFields(
  before: object,
  after: object,
  ignored: ReadonlySet<string> = new Set(),
): readonly string[] {
  const [old, now]: readonly Readonly<Record<string, unknown>>[] = [{ ...before }, { ...after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !ignored.has(field) && !equal(old?.[field], now?.[field]),
  );
}

/** What a version says, as far as the other speaks of it at all. A table is silent of all but nodes. */
const common = (version: Version, other: Version): object =>
  isWhole(version) && isWhole(other) ? version : {};

const isWhole = ({ title }: Version): boolean => title !== undefined;

/** The links of each node, by the id that it has in the newer version, and by their type; their order says nothing. */
function linksOf(
  { links }: Version,
  idOf: (id: string) => string,
): ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> {
  const known = new Map<string, Record<string, string[]>>();
  for (const { from, to, type, ...rest } of links) {
    const ofNode = known.get(idOf(from)) ?? {};
    ofNode[type] = [...(ofNode[type] ?? []), JSON.stringify([idOf(to), rest])].toSorted();
    known.set(idOf(from), ofNode);
  }
  return known;
}

interface Pair {
  readonly from: StandardNode;
  readonly to: StandardNode;
  /** Its position in the newer version. */
  readonly there: number;
}

/**
 * Beneath two parents that are the same, as many children as possible stay, in their order; the others were moved.
 * So one that was put in between moves nobody.
 */
function movedAmong(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const parentThere = new Map(pairs.map(({ from, to }): [string | null, string | null] => [from.id, to.id]));
  parentThere.set(null, null);
  const families = new Map<string | null, Pair[]>();
  for (const pair of pairs) {
    if (parentThere.get(pair.from.parent) !== pair.to.parent) continue;
    const family = families.get(pair.from.parent);
    if (family) family.push(pair);
    else families.set(pair.from.parent, [pair]);
  }
  const staying = new Set([...families.values()].flatMap(longestRise));
  return (pair) => !staying.has(pair);
}

/** The longest run, with gaps, whose positions rise (patience sorting). */
function longestRise(family: readonly Pair[]): readonly Pair[] {
  const piles: { readonly pair: Pair; readonly below: number | null }[][] = [];
  for (const pair of family) {
    const top = (pile: number) => piles[pile]?.at(-1)?.pair.there ?? Number.POSITIVE_INFINITY;
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (top(middle) < pair.there) low = middle + 1;
      else high = middle;
    }
    const pile = piles[low] ?? [];
    pile.push({ pair, below: low === 0 ? null : (piles[low - 1]?.length ?? 1) - 1 });
    piles[low] = pile;
  }
  const rise: Pair[] = [];
  let at: number | null = (piles.at(-1)?.length ?? 0) - 1;
  for (let pile = piles.length - 1; pile >= 0 && at !== null; pile -= 1) {
    const card: (typeof piles)[number][number] | undefined = piles[pile]?.[at];
    if (card === undefined) break;
    rise.push(card.pair);
    at = card.below;
  }
  return rise;
}
