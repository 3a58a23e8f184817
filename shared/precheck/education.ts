import { at, when, type PrecheckRule } from './rule.ts';

/** 学习经历. */
export const EDUCATION_RULES: readonly PrecheckRule[] = [
  {
    id: 'education-missing',
    severity: 'warning',
    find: ({ career }) => when(career.education.length === 0, '/education'),
  },
  {
    id: 'education-future',
    severity: 'error',
    find: ({ career, asOf }) =>
      at(
        'education',
        career.education,
        'date',
        ({ status, date }) => status === 'graduated' && date > asOf && { date },
      ),
  },
  {
    id: 'education-dates',
    severity: 'error',
    find: ({ career }) =>
      at('education', career.education, 'date', ({ start, date }) => start !== null && date < start),
  },
  {
    id: 'final-year-passed',
    severity: 'warning',
    find: ({ career, asOf }) =>
      at(
        'education',
        career.education,
        'status',
        ({ status, date }) => status === 'enrolled-final-year' && date < asOf && { date },
      ),
  },
  {
    id: 'school-missing',
    severity: 'warning',
    find: ({ career }) => at('education', career.education, 'school', ({ school }) => school === ''),
  },
];
