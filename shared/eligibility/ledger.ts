import { addCalendarYears, fromDayNumber, toDayNumber, type PlainDate } from '../calendar/plainDate.ts';

/** A run of worked days, both ends included. `end` null: it goes on. `path` says which row of the profile it is. */
export interface WorkRow {
  readonly path: string;
  readonly start: PlainDate;
  readonly end: PlainDate | null;
}

/** Days of one row that count, both ends included; `end` null goes on. Days that an earlier row already gave are not in it. */
export interface CountedRun {
  readonly path: string;
  readonly start: PlainDate;
  readonly end: PlainDate | null;
}

/** How far N counted years are, and the days that make them. */
export interface YearsReached {
  /** The first counted day, from which the target is measured; null where nothing counts. */
  readonly firstDay: PlainDate | null;
  /** As many days as lie between the first counted day and N calendar years later; null where nothing counts. */
  readonly wantDays: number | null;
  /** Counted days before `asOf`. */
  readonly haveDays: number;
  /** The first day on which the N years are complete; null where the rows never reach them. */
  readonly reached: PlainDate | null;
  readonly runs: readonly CountedRun[];
}

/**
 * Counts worked days towards `years` years, as 1.9.1 says 累计: overlaps once, gaps not at all.
 *
 * Both ends of a row are worked days, and on a day D the days before D are complete. N years are reached
 * when the counted days are as many as there are from the first counted day S to S plus N calendar years
 * (29 February falls back to the 28th); there are no 365-day years.
 *
 * @param rows any order; rows that end before they start are the caller's to leave out
 * @param since only days from this one on count (取得…后累计); null counts all
 */
export function countYears(
  rows: readonly WorkRow[],
  years: number,
  asOf: PlainDate,
  since: PlainDate | null,
): YearsReached {
  const runs = countedRuns(rows, since);
  const first = runs[0];
  if (first === undefined) return { firstDay: null, wantDays: null, haveDays: 0, reached: null, runs };
  const wantDays = toDayNumber(addCalendarYears(first.start, years)) - toDayNumber(first.start);
  return {
    firstDay: first.start,
    wantDays,
    haveDays: countDaysBefore(runs, asOf),
    reached: dayAfterCounting(runs, wantDays),
    runs,
  };
}

/** The rows in order of time, each cut to the days that no earlier row has and that are not before `since`. */
export function countedRuns(rows: readonly WorkRow[], since: PlainDate | null): readonly CountedRun[] {
  const inOrder = rows.toSorted(
    (a, b) => compare(a.start, b.start) || compare(b.end ?? '9999', a.end ?? '9999'),
  );
  const runs: CountedRun[] = [];
  /** The first day that is still free; nothing is once a row goes on for ever. */
  let free: PlainDate | null = since ?? '0000';
  for (const row of inOrder) {
    if (free === null) break;
    const start: PlainDate = row.start > free ? row.start : free;
    if (row.end !== null && row.end < start) continue;
    runs.push({ path: row.path, start, end: row.end });
    free = row.end === null ? null : fromDayNumber(toDayNumber(row.end) + 1);
  }
  return runs;
}

/** Counted days before `asOf`. */
export function countDaysBefore(runs: readonly CountedRun[], asOf: PlainDate): number {
  const today = toDayNumber(asOf);
  return runs.reduce((sum, run) => {
    const start = toDayNumber(run.start);
    const end = run.end === null ? today : Math.min(today, toDayNumber(run.end) + 1);
    return sum + Math.max(0, end - start);
  }, 0);
}

/** The day after the `wanted`th counted day, or null where there are not so many. */
function dayAfterCounting(runs: readonly CountedRun[], wanted: number): PlainDate | null {
  let left = wanted;
  for (const run of runs) {
    const start = toDayNumber(run.start);
    const length = run.end === null ? Infinity : toDayNumber(run.end) + 1 - start;
    if (left <= length) return fromDayNumber(start + left);
    left -= length;
  }
  return null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
