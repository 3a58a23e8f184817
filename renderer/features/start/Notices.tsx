import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { keyOf, noticesDue } from '../../../shared/eligibility/notices.ts';
import { levelName } from '../../ui/levelName.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { useReminders } from './useReminders.ts';

/** Milliseconds: whoever leaves the app open is told on the next day too. */
const HOUR = 3_600_000;

/** Has the system tell of dates that come near. It shows nothing itself. */
export function Notices({ state: { open, today } }: { readonly state: PortfolioState }) {
  const { t } = useTranslation();
  useAnswer('portfolio.state', {}, { every: () => HOUR });
  const { data: standards } = useAnswer('standards.list', {});
  const { data: told } = useAnswer('notices.told', {});
  const { data: preferences } = useAnswer('preferences.show', {});
  const { mutate: tell } = useChange('notices.tell', { faultsShown: 'by the page' });
  const reminders = useReminders(
    standards?.find(({ id }) => id === open?.aim?.standard),
    today,
  );
  const isWanted = preferences?.notices === true && standards !== undefined;
  useEffect(() => {
    if (!isWanted || reminders === null || told === undefined) return;
    const notices = noticesDue(reminders, told, today).map((reminder) => ({
      key: keyOf(reminder),
      text: `${reminder.date} ${t(($) => $.start.reminders.what[reminder.what], {
        name: 'name' in reminder ? reminder.name : '',
        level: 'level' in reminder ? levelName(t, reminder.level) : '',
      })}`,
    }));
    if (notices.length > 0) tell({ input: { notices } });
  }, [isWanted, reminders, told, today, t, tell]);
  return null;
}
