import { toDayNumber, type PlainDate } from '../calendar/plainDate.ts';
import type { Reminder } from './reminders.ts';

/** So many days before its date a day is told of, each time once. */
const AHEAD = [30, 7, 1, 0];
/** What passed longer ago is no news. */
const DAYS_AFTER = 7;

/** When each was told of last, by its key. */
export type Told = Readonly<Record<string, PlainDate>>;

/** The same day for the same thing has the same key. */
export function keyOf(reminder: Reminder): string {
  const about =
    'item' in reminder
      ? reminder.item
      : 'name' in reminder
        ? reminder.name
        : 'level' in reminder
          ? reminder.level
          : '';
  return `${reminder.what} ${reminder.date} ${about}`;
}

const daysTo = (date: PlainDate, asOf: PlainDate): number => toDayNumber(date) - toDayNumber(asOf);

/** How close a date has come: 0 far off, then a step nearer each time, and the last where it has passed. */
function nearness(date: PlainDate, asOf: PlainDate): number {
  const days = daysTo(date, asOf);
  return AHEAD.filter((ahead) => days <= ahead).length + (days < 0 ? 1 : 0);
}

/**
 * What the system tells on a day: whatever came a step nearer since it was told of last, on whichever days the app was
 * open; so nothing twice on a day, and nothing day after day.
 */
export const noticesDue = (
  reminders: readonly Reminder[],
  told: Told,
  asOf: PlainDate,
): readonly Reminder[] =>
  reminders.filter((reminder) => {
    const { date } = reminder;
    const last = told[keyOf(reminder)];
    const before = last === undefined ? 0 : nearness(date, last);
    return nearness(date, asOf) > before && daysTo(date, asOf) >= -DAYS_AFTER;
  });
