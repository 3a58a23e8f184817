import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWays, toWays } from '../../../shared/eligibility/ways.ts';
import type { Need, Rule } from '../../../shared/standard/rules.ts';
import { trainerRules } from './rulesOf.ts';
import { example } from './rulePacks.ts';

const need = fc.integer({ min: 1, max: 6 }).map((years): Need => ({ need: 'work', years }));
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    need,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
  ),
}));
/** Whether a rule holds for somebody who has so many years. */
const holds = (of: Rule, have: ReadonlySet<number>): boolean => {
  if ('all' in of) return of.all.every((part) => holds(part, have));
  if ('any' in of) return of.any.some((part) => holds(part, have));
  return of.need === 'work' && have.has(of.years);
};

describe('a rule as ways to meet it', () => {
  it('holds for whom the rule holds', () => {
    fc.assert(
      fc.property(rule, fc.array(fc.integer({ min: 1, max: 6 })), (of, years) => {
        const again = fromWays(toWays(of));
        expect(again !== null && holds(again, new Set(years))).toBe(holds(of, new Set(years)));
      }),
    );
  });

  it.each([...trainerRules.alternatives, ...example.rules.alternatives])(
    'gives back the rule of $clause as it stands',
    (alternative) => {
      expect(fromWays(toWays(alternative.rule))).toEqual(alternative.rule);
    },
  );

  it('is no rule without a need', () => {
    expect(fromWays([])).toBeNull();
    expect(fromWays([[]])).toBeNull();
  });
});
