import { at, type PrecheckRule } from './rule.ts';

/** 职称. */
export const TITLE_RULES: readonly PrecheckRule[] = [
  {
    id: 'title-number-missing',
    // Not an error as with certificates: titles of former years, or given by an employer, may have none.
    severity: 'warning',
    find: ({ career }) =>
      at('titles', career.titles, 'number', ({ number, name }) => number === '' && { name }),
  },
  {
    id: 'title-future',
    severity: 'error',
    find: ({ career, asOf }) =>
      at('titles', career.titles, 'granted', ({ granted }) => granted > asOf && { date: granted }),
  },
];
