import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { parseISO } from 'date-fns/parseISO';
import type { BackupManifest } from './manifest.ts';

/** How many days, weeks and months back one backup each is kept, and how many from before imports and removals each. */
export const KEPT = { days: 7, weeks: 4, months: 12, schemas: 3, risky: 3 } as const;

type Entry = Pick<BackupManifest, 'number' | 'made' | 'occasion' | 'schema'>;

/**
 * Which backups stay: the newest of each of the last seven days, four weeks and twelve months on which one was made,
 * every one from before a migration of the last three versions, and of those seven days the last three from before an
 * import and from before a removal. "Last" goes by the number, never by the clock: a
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
  const days = [...new Set(newestFirst.map(({ made }) => made.slice(0, 10)))].slice(0, KEPT.days);
  for (const risky of ['import', 'purge'])
    for (const { number } of newestFirst
      .filter(({ occasion, made }) => occasion === risky && days.includes(made.slice(0, 10)))
      .slice(0, KEPT.risky))
      kept.add(number);
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
