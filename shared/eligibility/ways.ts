import type { Need, Rule } from '../standard/rules.ts';

/** A rule as ways to meet it: any one way does, and of a way all needs. */
export type Ways = readonly (readonly Need[])[];

/** Every rule has such a form; parts of a choice that stand among others are written out. */
export function toWays(rule: Rule): Ways {
  if ('any' in rule) return rule.any.flatMap(toWays);
  if ('all' in rule)
    return rule.all
      .map(toWays)
      .reduce<Ways>(
        (ways, choices) => ways.flatMap((way) => choices.map((choice) => [...way, ...choice])),
        [[]],
      );
  return [[rule]];
}

/** The plainest rule for some ways. Ways without a need are left out; null where none is left. */
export function fromWays(ways: Ways): Rule | null {
  const rules = ways
    .filter((way) => way.length > 0)
    .map((way): Rule => (way.length === 1 && way[0] !== undefined ? way[0] : { all: [...way] }));
  const [first] = rules;
  if (first === undefined) return null;
  return rules.length === 1 ? first : { any: rules };
}
