import type { StandardSummary } from '../../../shared/contract/records.ts';
import { remind, type Reminder } from '../../../shared/eligibility/reminders.ts';
import { useAnswer } from '../../ui/procedure.ts';

/** The days that matter from today on; null until they are known. @param standard what the owner works towards */
export function useReminders(
  standard: StandardSummary | undefined,
  today: string,
): readonly Reminder[] | null {
  const { data: preferences } = useAnswer('preferences.show', {});
  const career = useAnswer('career.show', {});
  const assumptions = useAnswer('assumptions.show', {});
  const plan = useAnswer('plan.list', {});
  const judges = standard !== undefined && standard.levels.length > 0 && preferences !== undefined;
  const judged = useAnswer(
    'eligibility.judge',
    { standard: standard?.id ?? '-', level: null, reading: preferences?.reading ?? 'literal' },
    { enabled: judges },
  );
  if (!career.data || !assumptions.data || !plan.data || (judges && !judged.data)) return null;
  return remind({
    career: career.data,
    verdicts: judged.data?.levels ?? [],
    planned: assumptions.data,
    plan: plan.data,
    asOf: today,
  });
}
