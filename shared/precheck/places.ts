import type { EducationKind } from '../career/vocabulary.ts';
import { at, when, type Place, type PrecheckRule } from './rule.ts';

const HIGHER: readonly EducationKind[] = ['大专', '本科', '硕士', '博士'];

/** What is asked for in some places and not in others. */
export const PLACE_RULES: readonly PrecheckRule[] = [
  {
    id: 'education-from-junior',
    severity: 'warning',
    find: ({ career: { education } }) =>
      when(education.length > 0 && !education.some(({ kind }) => kind === '初中'), '/education'),
  },
  {
    id: 'education-verification',
    severity: 'note',
    find: ({ career }) =>
      at(
        'education',
        career.education,
        '',
        ({ kind, status, school }) =>
          status === 'graduated' && HIGHER.includes(kind) && { name: school || kind },
      ),
  },
  {
    id: 'commitment-for-two-jobs',
    severity: 'note',
    find: ({ career: { employments } }) =>
      when(employments.length >= 2, '/employments', { count: employments.length }),
  },
  {
    id: 'employer-registration',
    severity: 'note',
    find: ({ career: { employments } }) => {
      const names = [...new Set(employments.map(({ employer }) => employer).filter(Boolean))];
      return when(names.length > 0, '/employments', { names: names.join('、') });
    },
  },
  {
    id: 'rows-of-the-form',
    severity: 'note',
    find: ({ career: { employments, education } }): readonly Place[] => [
      ...when(employments.length > 3, '/employments', { count: employments.length, rows: 3 }),
      ...when(education.length > 4, '/education', { count: education.length, rows: 4 }),
    ],
  },
];
