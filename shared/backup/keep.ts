import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { parseISO } from 'date-fns/parseISO';
import type { BackupManifest } from './manifest.ts';

/** How many days, weeks and months back one backup each is kept (durability.md, 2.4). */
export const KEPT = { days: 7, weeks: 4, months: 12, schemas: 3 } as const;

type Entry = Pick<BackupManifest, 'number' | 'made' | 'occasion' | 'schema'>;

/**
 * Which backups stay: the newest of each of the last seven days, four weeks and twelve months on which one was made,
 * and every one from before a migration of the last three versions. "Last" goes by the number, never by the clock: a
 * clock that jumped ten years ahead and back removes nothing that is new. The newest one always stays.
 *
 * @returns the numbers of those that stay
 */
export function keptBackups(backups: readonly Entry[]): ReadonlySet<number> {
  const newestFirst = backups.toSorted((a, b) => b.number - a.number);
  const kept = new Set<number>();
  for (const [period, most] of PERIODS) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const name = period(backup.made.slice(0, 10));
      if (seen.has(name)) continue;
      if (seen.size === most) break;
      seen.add(name);
      kept.add(backup.number);
    }
  }
  const migrations = newestFirst.filter(({ occasion }) => occasion === 'migration');
  const schemas = new Set([...new Set(migrations.map(({ schema }) => schema))].slice(0, KEPT.schemas));
  for (const { number, schema } of migrations) if (schemas.has(schema)) kept.add(number);
  return kept;
}

/** What a day (`YYYY-MM-DD`) is counted under, and how many of these are kept. */
const PERIODS: readonly (readonly [(day: string) => string, number])[] = [
  [(day) => day, KEPT.days],
  [weekOf, KEPT.weeks],
  [(day) => day.slice(0, 7), KEPT.months],
];

/** `2026-W48`, by ISO 8601. */
function weekOf(day: string): string {
  const date = parseISO(day);
  return `${getISOWeekYear(date)}-W${getISOWeek(date)}`;
}
