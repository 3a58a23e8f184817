import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toDayNumber } from '../../../shared/calendar/plainDate.ts';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import type { Reminder } from '../../../shared/eligibility/reminders.ts';
import { useFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { TextLink } from '../../ui/links.tsx';
import { StartCard } from './StartCard.tsx';
import classes from './Start.module.css';
import { useReminders } from './useReminders.ts';

const SHOWN = 5;

interface RemindersProps {
  /** The standard that the portfolio’s owner works towards; undefined without one. */
  readonly standard: StandardSummary | undefined;
  readonly today: string;
}

/** The next days that matter: a condition comes to hold, a paper expires, something planned is due. Nothing where there is none. */
export function Reminders({ standard, today }: RemindersProps) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const reminders = useReminders(standard, today);
  if (reminders === null) return null;
  if (reminders.length === 0) return null;
  return (
    <StartCard title={t(($) => $.start.reminders.title)}>
      <ul className={classes.list}>
        {reminders.slice(0, SHOWN).map((reminder) => (
          <li
            key={`${reminder.what} ${reminder.date} ${'item' in reminder ? reminder.item : 'name' in reminder ? reminder.name : ''}`}
          >
            <Group gap="sm" wrap="nowrap" align="baseline">
              <Text component="time" dateTime={reminder.date} className={classes.day}>
                {day(reminder.date)}
              </Text>
              <Told reminder={reminder} today={today} />
            </Group>
          </li>
        ))}
      </ul>
    </StartCard>
  );
}

function Told({ reminder, today }: { readonly reminder: Reminder; readonly today: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const days = toDayNumber(reminder.date) - toDayNumber(today);
  const params = {
    name: 'name' in reminder ? reminder.name : '',
    level: 'level' in reminder ? levelName(t, reminder.level) : '',
  };
  return (
    <div>
      <TextLink to={PAGES[reminder.what]}>{t(($) => $.start.reminders.what[reminder.what], params)}</TextLink>{' '}
      {days < 0 ? (
        <Badge color="red" variant="light" size="sm">
          {t(($) => $.start.reminders.past)}
        </Badge>
      ) : (
        <Text span size="sm" c="dimmed">
          {t(($) => $.start.reminders.in, { count: days, days: number(days) })}
        </Text>
      )}
    </div>
  );
}

/** Where each is seen to. */
const PAGES = {
  eligible: '/eligibility',
  'certificate-expires': '/career',
  'id-expires': '/career',
  graduation: '/career',
  'job-ends': '/career',
  'planned-certificate': '/eligibility/what-if',
  'plan-due': '/plan',
} as const satisfies Record<Reminder['what'], string>;
