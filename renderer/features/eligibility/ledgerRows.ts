import { addCalendarDays, type PlainDate } from '../../../shared/calendar/plainDate.ts';
import { countDaysBefore } from '../../../shared/eligibility/ledger.ts';
import type { EXCLUSIONS, NeedVerdict } from '../../../shared/eligibility/verdict.ts';

/** Why a job gives no days: a reason of the rule; not yet begun to count; or left out with a warning that says why. */
export type Reason = (typeof EXCLUSIONS)[number] | 'not-yet' | 'left-out';

/** One job in the count: its first and last day counted so far and how many they are, or why there are none. */
export type LedgerRow = { readonly path: string } & (
  | { readonly counted: { readonly start: PlainDate; readonly end: PlainDate; readonly days: number } }
  | { readonly counted: null; readonly reason: Reason }
);

/** Every one of `employments` with what it gives to the count before `asOf`; nothing is passed over in silence. */
export function ledgerRows(
  { runs = [], excluded = [] }: Pick<NeedVerdict, 'runs' | 'excluded'>,
  employments: number,
  asOf: PlainDate,
): readonly LedgerRow[] {
  return Array.from({ length: employments }, (_, index): LedgerRow => {
    const path = `/employments/${index}`;
    const run = runs.find((candidate) => candidate.path === path);
    if (run === undefined) {
      const why = excluded.find((candidate) => candidate.path === path)?.why;
      return { path, counted: null, reason: why ?? 'left-out' };
    }
    const days = countDaysBefore([run], asOf);
    if (days === 0) return { path, counted: null, reason: 'not-yet' };
    const end = addCalendarDays(run.start, days - 1);
    return { path, counted: { start: run.start, end, days } };
  });
}
