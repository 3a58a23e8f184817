import {
  addCalendarDays,
  addCalendarYears,
  toDayNumber,
  type PlainDate,
} from '../../shared/calendar/plainDate.ts';

/**
 * When things happened in the sample's life. All of it is reckoned from the as-of day, so the sample stays
 * believable: four years in the present post, a little more than two of them before the level four certificate.
 */
export interface Story {
  readonly asOf: PlainDate;
  readonly born: PlainDate;
  readonly juniorSchool: { readonly from: PlainDate; readonly to: PlainDate };
  readonly vocationalSchool: { readonly from: PlainDate; readonly to: PlainDate };
  readonly firstPost: { readonly from: PlainDate; readonly to: PlainDate };
  readonly presentPost: { readonly from: PlainDate };
  readonly certified: PlainDate;
  /** A working day of the present post: `month` 0 to 46 counts from its beginning, `day` 1 to 28. */
  readonly on: (month: number, day: number) => PlainDate;
}

export function tellStory(asOf: PlainDate): Story {
  const joined = `${addCalendarYears(asOf, -4).slice(0, 7)}-01`;
  const on = (month: number, day: number) => workingDay(addMonths(joined, month, day));
  const year = Number(asOf.slice(0, 4));
  return {
    asOf,
    born: `${year - 26}-03-18`,
    juniorSchool: { from: `${year - 14}-09-01`, to: `${year - 11}-06-30` },
    vocationalSchool: { from: `${year - 11}-09-01`, to: `${year - 8}-06-30` },
    firstPost: { from: `${year - 8}-09-03`, to: addCalendarDays(addMonths(joined, -1, 1), -1) },
    presentPost: { from: joined },
    certified: on(25, 20),
    on,
  };
}

/** `2026-11` of a date, for texts. */
export const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** The day of the month that lies so many months after that of a first day of a month. */
function addMonths(firstDay: PlainDate, months: number, day: number): PlainDate {
  const total = Number(firstDay.slice(0, 4)) * 12 + Number(firstDay.slice(5, 7)) - 1 + months;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(total / 12)}-${pad((total % 12) + 1)}-${pad(day)}`;
}

/** The Friday before where the date is a Saturday or Sunday. 1970-01-01 was a Thursday. */
function workingDay(date: PlainDate): PlainDate {
  const sinceMonday = (toDayNumber(date) + 3) % 7;
  return sinceMonday > 4 ? addCalendarDays(date, 4 - sinceMonday) : date;
}
