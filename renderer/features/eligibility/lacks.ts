import type { NeedVerdict, RuleVerdict } from '../../../shared/eligibility/verdict.ts';

/**
 * The needs that stand between the facts and a rule, on the way that is nearest: of several ways the one whose day
 * comes first, else the one that lacks least. Empty where the rule holds.
 */
export function lacks(tree: RuleVerdict): readonly NeedVerdict[] {
  if (tree.holds) return [];
  if (tree.op === 'need') return [tree];
  if (tree.op === 'all') return tree.parts.flatMap(lacks);
  const ways = tree.parts
    .map((part) => ({ day: part.earliest ?? '9999', lacking: lacks(part) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.lacking.length - b.lacking.length));
  return ways[0]?.lacking ?? [];
}
