import { gramsOf, type Fold } from './fold.ts';
import { likePairs } from './likePairs.ts';
import type { StandardNode } from './node.ts';

/** How alike two texts must be to be versions of one: beneath the same parent, and anywhere. */
const ALIKE_AMONG_SIBLINGS = 0.5;
const ALIKE_ANYWHERE = 0.7;

/**
 * Which node of the older version is which of the newer: by its position there, the position here.
 *
 * An id is a position: a node put in before others shifts their ids onto other texts. So an id counts where the
 * text agrees with it, or where what is sure already shows that no id was shifted; only ids that were given once
 * and for all (UUIDs) count by themselves. From sure to unsure: same place and text, same text, like text among
 * siblings, same id, like text anywhere.
 */
export function match(
  older: readonly StandardNode[],
  newer: readonly StandardNode[],
  fold: Fold,
): ReadonlyMap<number, number> {
  const paths = new Map<string, number>();
  const [a, b] = [openVersion(older, paths, fold), openVersion(newer, paths, fold)];
  const pairing: Pairing = { a, b, toB: new Map(), toA: new Map() };
  pairBy(pairing, (side, node) => (isGivenOnce(side.nodes[node]?.id) ? side.nodes[node]?.id : undefined));
  pairBy(pairing, (side, node) => `${side.nodes[node]?.id} ${side.paths[node]}`);
  pairBy(pairing, (side, node) => side.paths[node]);
  pairBy(pairing, (side, node) => `${side.nodes[node]?.id} ${side.words[node]}`);
  pairBy(pairing, beneathSameParent(pairing));
  pairOnly(pairing);
  descend(pairing);
  pairBy(pairing, idsStayed(pairing) ? (side, node) => side.nodes[node]?.id : inSameGap(pairing));
  descend(pairing);
  pairBy(pairing, (side, node) => side.words[node]);
  pairAlike(pairing, leftOver(pairing, 'a'), leftOver(pairing, 'b'), ALIKE_ANYWHERE);
  descend(pairing);
  return pairing.toB;
}

/** One version of a standard, by positions. */
interface Version {
  readonly nodes: readonly StandardNode[];
  readonly parents: readonly (number | null)[];
  readonly children: ReadonlyMap<number | null, readonly number[]>;
  /** Type, name and text. */
  readonly words: readonly string[];
  /** Alike where the words of the node and of all nodes above it are. */
  readonly paths: readonly number[];
  readonly grams: (node: number) => ReturnType<typeof gramsOf>;
}

interface Pairing {
  readonly a: Version;
  readonly b: Version;
  readonly toB: Map<number, number>;
  readonly toA: Map<number, number>;
}

function openVersion(nodes: readonly StandardNode[], known: Map<string, number>, fold: Fold): Version {
  const positions = new Map(nodes.map(({ id }, position) => [id, position]));
  const parents = nodes.map(({ parent }) => (parent === null ? null : (positions.get(parent) ?? null)));
  const words = nodes.map(({ type, heading = '', text }) => `${type}\n${heading}\n${text}`);
  const children = new Map<number | null, number[]>();
  const paths: number[] = [];
  parents.forEach((parent, node) => {
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
    // Numbers stand for paths: written out, those of a deep tree would fill the memory. Parents come first.
    const path = `${parent === null ? '' : paths[parent]} ${words[node]}`;
    if (!known.has(path)) known.set(path, known.size);
    paths.push(known.get(path) ?? 0);
  });
  return {
    nodes,
    parents,
    children,
    words,
    paths,
    grams: (node) => gramsOf(`${nodes[node]?.heading ?? ''}\n${nodes[node]?.text ?? ''}`, fold),
  };
}

const isGivenOnce = (id = ''): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

function join({ toA, toB }: Pairing, a: number, b: number): void {
  toB.set(a, b);
  toA.set(b, a);
}

const leftOver = ({ a, b, toA, toB }: Pairing, side: 'a' | 'b'): readonly number[] =>
  side === 'a'
    ? a.nodes.flatMap((_, node) => (toB.has(node) ? [] : [node]))
    : b.nodes.flatMap((_, node) => (toA.has(node) ? [] : [node]));

type KeyOf = (side: Version, node: number) => string | number | undefined;

/** Pairs what has the same key, in print order. */
function pairBy(pairing: Pairing, keyOf: KeyOf): void {
  const waiting = new Map<string | number, number[]>();
  for (const node of leftOver(pairing, 'b').toReversed()) {
    const key = keyOf(pairing.b, node);
    if (key === undefined) continue;
    const alike = waiting.get(key);
    if (alike) alike.push(node);
    else waiting.set(key, [node]);
  }
  for (const node of leftOver(pairing, 'a')) {
    const key = keyOf(pairing.a, node);
    const other = key === undefined ? undefined : waiting.get(key)?.pop();
    if (other !== undefined) join(pairing, node, other);
  }
}

/** Parents come before their children, so those paired meanwhile count already. */
const beneathSameParent =
  ({ a, toB }: Pairing): KeyOf =>
  (side, node) => {
    const parent = side.parents[node] ?? null;
    const there = side === a && parent !== null ? toB.get(parent) : parent;
    return there === undefined ? undefined : `${there} ${side.words[node]}`;
  };

/** Whether whatever is paired so far has the same id on both sides: then ids were not shifted. */
const idsStayed = ({ a, b, toB }: Pairing): boolean =>
  [...toB].every(([node, there]) => a.nodes[node]?.id === b.nodes[there]?.id);

/** The same id beneath the same parent, right behind the same sibling: rewritten where it stood. */
function inSameGap({ a, b, toA, toB }: Pairing): KeyOf {
  const behind = (side: Version, isPaired: (node: number) => boolean): ReadonlyMap<number, number> => {
    const paired = new Map<number, number>();
    for (const siblings of side.children.values()) {
      let last = -1;
      for (const node of siblings) {
        paired.set(node, last);
        if (isPaired(node)) last = node;
      }
    }
    return paired;
  };
  const [behindA, behindB] = [behind(a, (node) => toB.has(node)), behind(b, (node) => toA.has(node))];
  return (side, node) => {
    const parent = side.parents[node] ?? null;
    const sibling = (side === a ? behindA : behindB).get(node) ?? -1;
    const there =
      side === b
        ? [parent ?? -1, sibling]
        : [parent, sibling].map((one) => (one === null || one === -1 ? -1 : toB.get(one)));
    return there.includes(undefined) ? undefined : `${there.join(' ')} ${side.nodes[node]?.id}`;
  };
}

/** A text that either side has left once is the same, wherever it stands now. */
function pairOnly(pairing: Pairing): void {
  const counts = [pairing.a, pairing.b].map((side, index) => {
    const count = new Map<string, number>();
    for (const node of leftOver(pairing, index === 0 ? 'a' : 'b'))
      count.set(side.words[node] ?? '', (count.get(side.words[node] ?? '') ?? 0) + 1);
    return count;
  });
  pairBy(pairing, (side, node) => {
    const words = side.words[node] ?? '';
    return counts.every((count) => count.get(words) === 1) ? words : undefined;
  });
}

/** From the top down: beneath each two parents that are the same, what is left of the same text, and then of a like one. */
function descend(pairing: Pairing): void {
  const { a, b, toA, toB } = pairing;
  pairBy(pairing, beneathSameParent(pairing));
  const visit = (parent: number | null, there: number | null) => {
    pairAlike(
      pairing,
      (a.children.get(parent) ?? []).filter((node) => !toB.has(node)),
      (b.children.get(there) ?? []).filter((node) => !toA.has(node)),
      ALIKE_AMONG_SIBLINGS,
    );
  };
  visit(null, null);
  a.nodes.forEach((_, node) => {
    const there = toB.get(node);
    if (there !== undefined) visit(node, there);
  });
}

function pairAlike(pairing: Pairing, ofA: readonly number[], ofB: readonly number[], least: number): void {
  const { a, b, toA, toB } = pairing;
  if (ofA.length === 0 || ofB.length === 0) return;
  const isSameType = (one: number, other: number) => a.nodes[one]?.type === b.nodes[other]?.type;
  for (const [one, other] of likePairs(ofA.map(a.grams), ofB.map(b.grams), least)) {
    const [node, there] = [ofA[one] ?? -1, ofB[other] ?? -1];
    if (!toB.has(node) && !toA.has(there) && isSameType(node, there)) join(pairing, node, there);
  }
}
