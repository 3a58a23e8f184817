import { at, when, type PrecheckRule } from './rule.ts';

/** What no single list can see. */
export const CONTRADICTION_RULES: readonly PrecheckRule[] = [
  {
    id: 'before-birth',
    severity: 'error',
    find: ({ career }) => {
      const { birthDate } = career.applicant;
      if (birthDate === null) return [];
      const early = (date: string | null) => date !== null && date <= birthDate && { date };
      return [
        ...at('employments', career.employments, 'start', ({ start }) => early(start)),
        ...at('education', career.education, 'date', ({ date }) => early(date)),
        ...at('certificates', career.certificates, 'issued', ({ issued }) => early(issued)),
        ...at('apprenticeships', career.apprenticeships, 'completed', ({ completed }) => early(completed)),
        ...at('titles', career.titles, 'granted', ({ granted }) => early(granted)),
      ];
    },
  },
  {
    id: 'not-eligible',
    severity: 'warning',
    find: ({ verdict }) => when(verdict !== null && !verdict.eligible, '/eligibility'),
  },
];
