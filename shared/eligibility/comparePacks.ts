import type { Alternative, Need, Rule } from '../standard/rules.ts';
import type { RulePack } from './pack.ts';

/** One condition of a level in two packs: in both alike, in both with other numbers or lists, or in one alone. */
export type PairedCondition =
  | { readonly kind: 'same' | 'changed'; readonly one: Alternative; readonly other: Alternative }
  | { readonly kind: 'only-one'; readonly one: Alternative }
  | { readonly kind: 'only-other'; readonly other: Alternative };

/**
 * The conditions of a level in two packs beside each other, in the order of the first. Conditions are alike where
 * their rules are; they are the same way in other numbers where they ask for needs of the same kinds.
 */
export function comparePacks(one: RulePack, other: RulePack, level: number): readonly PairedCondition[] {
  const ours = one.rules.alternatives.filter((of) => of.level === level);
  const theirs = other.rules.alternatives.filter((of) => of.level === level);
  const pairs = new Map<Alternative, Alternative>();
  const pairBy = (print: (rule: Rule) => string) => {
    for (const mine of ours) {
      if (pairs.has(mine)) continue;
      const taken = new Set(pairs.values());
      const mate = theirs.find(
        (theirOwn) => !taken.has(theirOwn) && print(theirOwn.rule) === print(mine.rule),
      );
      if (mate !== undefined) pairs.set(mine, mate);
    }
  };
  pairBy(printRule);
  pairBy(shapeOf);
  const paired = new Set(pairs.values());
  return [
    ...ours.map((mine): PairedCondition => {
      const mate = pairs.get(mine);
      if (mate === undefined) return { kind: 'only-one', one: mine };
      return {
        kind: printRule(mine.rule) === printRule(mate.rule) ? 'same' : 'changed',
        one: mine,
        other: mate,
      };
    }),
    ...theirs
      .filter((theirOwn) => !paired.has(theirOwn))
      .map((theirOwn): PairedCondition => ({ kind: 'only-other', other: theirOwn })),
  ];
}

/** The same text for rules that ask for the same, in whatever order lists and parts stand. */
const printRule = (rule: Rule): string => {
  if ('all' in rule) return `all(${rule.all.map(printRule).toSorted().join()})`;
  if ('any' in rule) return `any(${rule.any.map(printRule).toSorted().join()})`;
  return printNeed(rule);
};

const printNeed = (need: Need): string =>
  Object.entries(need)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]: [string, unknown]) => `${name}: ${printValue(value)}`)
    .join('; ');

const printValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(String).toSorted().join()}]`;
  return isNeed(value) ? `(${printNeed(value)})` : String(value);
};

const isNeed = (value: unknown): value is Need =>
  typeof value === 'object' && value !== null && 'need' in value;

/** Which kinds of need a rule asks for, whatever their numbers and lists: `all(certificate4,education)`. */
const shapeOf = (rule: Rule): string => {
  if ('all' in rule) return `all(${rule.all.map(shapeOf).toSorted().join()})`;
  if ('any' in rule) return `any(${[...new Set(rule.any.map(shapeOf))].toSorted().join()})`;
  switch (rule.need) {
    case 'work':
      return rule.after === undefined ? 'work' : `work after ${shapeOf(rule.after)}`;
    case 'certificate':
      return `certificate ${rule.level ?? ''}`;
    case 'title':
      return `title ${rule.levels.join()}`;
    case 'apprenticeship':
    case 'education':
    case 'age':
      return rule.need;
  }
};
