import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarSpan, type PlainDate } from '../../shared/calendar/plainDate.ts';

const UNITS = ['year', 'month', 'day'] as const;

/** Calendar years, months and days from `start` to `end` (which itself does not count), as the language writes them: 3年2个月. */
export function createSpanText(language: string): (start: PlainDate, end: PlainDate) => string {
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const formats = UNITS.map(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  const join = (parts: readonly string[]) =>
    language.startsWith('zh') ? parts.join('').replaceAll(' ', '') : list.format(parts);
  return (start, end) => {
    const { years, months, days } = calendarSpan(start, end);
    const all = [years, months, days].map((value, index) => ({
      value,
      text: formats[index]?.format(value) ?? '',
    }));
    const some = all.filter(({ value }) => value !== 0);
    return join((some.length === 0 ? all.slice(-1) : some).map(({ text }) => text));
  };
}

/** Lengths of time in the reader's language. */
export function useSpanText(): (start: PlainDate, end: PlainDate) => string {
  const { i18n } = useTranslation();
  return useMemo(() => createSpanText(i18n.language), [i18n.language]);
}
