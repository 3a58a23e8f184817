import type { Fold } from './fold.ts';
import { match } from './match.ts';
import type { StandardNode } from './node.ts';
import type { Standard } from './standard.ts';

/** What an entry of a former version has become in the newer one. */
export interface Successor {
  readonly node: StandardNode;
  /** Whether it says the same there: then a link to it means what it meant. */
  readonly saysTheSame: boolean;
}

/** By the ids of the former version; entries that have no successor are not in it. */
export function successorsOf(
  former: Pick<Standard, 'nodes'>,
  newer: Pick<Standard, 'nodes'>,
  fold: Fold,
): ReadonlyMap<string, Successor> {
  const found = match(former.nodes, newer.nodes, fold);
  return new Map(
    former.nodes.flatMap((node, position): [string, Successor][] => {
      const there = found.get(position);
      const successor = there === undefined ? undefined : newer.nodes[there];
      if (successor === undefined) return [];
      const { type, heading, text, level } = successor;
      const saysTheSame =
        node.type === type && node.heading === heading && node.text === text && node.level === level;
      return [[node.id, { node: successor, saysTheSame }]];
    }),
  );
}
