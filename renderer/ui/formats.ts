import { useTranslation } from 'react-i18next';

export interface Formats {
  /** A plain date as YYYY-MM-DD: the one way of fields, of the rules’ own words, of the dossier and the command line. */
  readonly day: (plainDate: string) => string;
  /** An instant as YYYY-MM-DD HH:mm, in the machine's time zone. */
  readonly moment: (instant: string) => string;
  readonly number: (value: number) => string;
  /** `12.5` as 12.5 %. */
  readonly percent: (value: number) => string;
  readonly bytes: (value: number) => string;
  /** Words one after the other: `甲、乙、丙`, `a, b, c`. */
  readonly list: (words: readonly string[]) => string;
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

export function createFormats(language: string): Formats {
  // Sweden writes dates as ISO 8601 does.
  const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  const number = new Intl.NumberFormat(language);
  // CLDR joins such lists in Chinese without any sign.
  const between = language.startsWith('zh') ? '、' : ', ';
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    day: (plainDate) => plainDate,
    moment: (instant) => moment.format(new Date(instant)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    list: (words) => words.join(between),
    bytes: (value) => {
      // CLDR writes “564 byte” here, in English and in Traditional Chinese.
      if (value < 1000) return `${number.format(value)} B`;
      const power = Math.min(Math.floor(Math.log(value) / Math.log(1000)), UNITS.length) - 1;
      const options = {
        style: 'unit',
        unit: UNITS[power] ?? 'gigabyte',
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      } as const;
      return new Intl.NumberFormat(language, options).format(value / 1000 ** (power + 1));
    },
  };
}

/** Made once for a language: what `Intl` builds is dear, and every cell of a table asks for it. */
const known = new Map<string, Formats>();

/** Dates, numbers and sizes as the reader's language writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const formats = known.get(i18n.language) ?? createFormats(i18n.language);
  known.set(i18n.language, formats);
  return formats;
}
