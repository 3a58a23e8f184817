import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Formats {
  /** A plain date, YYYY-MM-DD, as the reader writes dates. */
  readonly day: (plainDate: string) => string;
  /** An instant, in the machine's time zone. */
  readonly moment: (instant: string) => string;
  readonly number: (value: number) => string;
  /** `12.5` as 12.5 %. */
  readonly percent: (value: number) => string;
  readonly bytes: (value: number) => string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function createFormats(language: string): Formats {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    day: (plainDate) => day.format(new Date(`${plainDate}T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    bytes: (value) => {
      const power = Math.min(value < 1 ? 0 : Math.floor(Math.log(value) / Math.log(1000)), UNITS.length - 1);
      const options = {
        style: 'unit',
        unit: UNITS[power] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      } as const;
      return new Intl.NumberFormat(language, options).format(value / 1000 ** power);
    },
  };
}

/** Dates, numbers and sizes as the reader's language writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => createFormats(i18n.language), [i18n.language]);
}
