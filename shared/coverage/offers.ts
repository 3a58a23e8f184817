import type { Claim } from '../evidence/evidence.ts';

/** A node of a standard. */
export interface NodePlace {
  readonly standard: string;
  readonly node: string;
}

/** Two nodes that the person takes to mean the same. */
export type Equivalence = readonly [NodePlace, NodePlace];

/** What evidence that shows `from` may show as well, since the person's crosswalk says that the two are alike. */
export interface Offer {
  readonly evidence: string;
  readonly from: NodePlace;
  readonly to: NodePlace;
  /** Those of the claim on `from`: a beginning for the one on `to`. */
  readonly note: string;
  readonly where: string;
}

/**
 * For each claim, the nodes on the other side of the person's own pairs that its evidence does not claim yet; each
 * only once, however many pairs lead there. Nothing is claimed by this: it is for the person to say.
 */
export function offersOf(claims: readonly Claim[], pairs: readonly Equivalence[]): readonly Offer[] {
  const others = new Map<string, NodePlace[]>();
  const add = (one: NodePlace, other: NodePlace) => {
    const known = others.get(keyOf(one));
    if (known) known.push(other);
    else others.set(keyOf(one), [other]);
  };
  for (const [one, other] of pairs) {
    add(one, other);
    add(other, one);
  }
  const taken = new Set(claims.map((claim) => `${claim.evidence} ${keyOf(claim)}`));
  return claims.flatMap(({ evidence, standard, node, note, where }) =>
    (others.get(keyOf({ standard, node })) ?? []).flatMap((to): Offer[] => {
      const key = `${evidence} ${keyOf(to)}`;
      if (taken.has(key)) return [];
      taken.add(key);
      return [{ evidence, from: { standard, node }, to, note, where }];
    }),
  );
}

const keyOf = ({ standard, node }: NodePlace): string => `${standard}/${node}`;
