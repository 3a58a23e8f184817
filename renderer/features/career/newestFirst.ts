import type { PlainDate } from '../../../shared/calendar/plainDate.ts';

/** Rows with the latest day first; the career itself lists the earliest first. */
export const newestFirst = <Row>(rows: readonly Row[], dayOf: (row: Row) => PlainDate): readonly Row[] =>
  rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
