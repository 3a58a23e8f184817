import type { PortfolioState, StandardSummary } from '../../../shared/contract/records.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';

type Aim = NonNullable<PortfolioState['open']>['aim'];

/**
 * The standard to judge by: the one asked for, else the aim's, else the first, of those that have conditions.
 * `without` is the wanted one where it has none.
 */
export function chooseStandard(
  standards: readonly StandardSummary[],
  asked: string | undefined,
  aim: Aim,
): { readonly standard: StandardSummary | undefined; readonly without: StandardSummary | undefined } {
  const wanted = standards.find(({ id }) => id === (asked ?? aim?.standard));
  if (wanted && wanted.levels.length > 0) return { standard: wanted, without: undefined };
  return { standard: standards.find(({ levels }) => levels.length > 0), without: wanted };
}

/** The level to show: the one asked for, else the aim's, else the next that is not open yet. */
export function chooseLevel(
  verdicts: readonly Verdict[],
  asked: number | undefined,
  aim: Aim,
): Verdict | undefined {
  const ofLevel = (level: number | null | undefined) => verdicts.find((verdict) => verdict.level === level);
  const aimed = verdicts.some(({ standard }) => standard === aim?.standard) ? ofLevel(aim?.level) : undefined;
  return ofLevel(asked) ?? aimed ?? verdicts.find(({ eligible }) => !eligible) ?? verdicts.at(-1);
}
