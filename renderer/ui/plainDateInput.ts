import { isPlainDate, type PlainDate } from '../../shared/calendar/plainDate.ts';

/** A date as people type it: 2021-3-1, 2021/03/01, 2021.3.1, 2021年3月1日, 20210301. Null where it is none. */
export function readPlainDate(typed: string): PlainDate | null {
  const text = typed.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}

/** Whether something was typed that is no date. */
export const isUnread = (typed: string): boolean => typed.trim() !== '' && readPlainDate(typed) === null;

/** Marks the input of such a field, for the form around it. */
export const UNREAD_DATE = 'data-unread-date';
