import { addCalendarDays, addCalendarYears, toDayNumber, type PlainDate } from '../calendar/plainDate.ts';
import type { Career } from '../career/career.ts';
import { isOddPhone } from './applicant.ts';
import { areAlike } from './employerName.ts';
import { at, when, type Place, type PrecheckRule } from './rule.ts';

type Employment = Career['employments'][number];

/** What the form calls a job in a message. */
const nameOf = ({ employer, occupation }: Employment): string => employer || occupation;

/** 工作经历: each row complete, and the rows at one with each other, with the schools and with the applicant's age. */
export const EMPLOYMENT_RULES: readonly PrecheckRule[] = [
  {
    id: 'employments-missing',
    severity: 'warning',
    find: ({ career }) => when(career.employments.length === 0, '/employments'),
  },
  {
    id: 'employment-future',
    severity: 'error',
    find: ({ career, asOf }) =>
      at('employments', career.employments, 'start', ({ start }) => start > asOf && { date: start }),
  },
  {
    id: 'employment-end-future',
    severity: 'warning',
    find: ({ career, asOf }) =>
      at(
        'employments',
        career.employments,
        'end',
        ({ start, end }) => start <= asOf && end !== null && end > asOf && { date: end },
      ),
  },
  {
    id: 'employment-ends-before-start',
    severity: 'error',
    find: ({ career }) =>
      at('employments', career.employments, 'end', ({ start, end }) => end !== null && end < start),
  },
  {
    id: 'employment-before-sixteen',
    severity: 'error',
    find: ({ career: { applicant, employments } }) => {
      if (applicant.birthDate === null) return [];
      const sixteenth = addCalendarYears(applicant.birthDate, 16);
      return at('employments', employments, 'start', ({ start }) => start < sixteenth && { date: sixteenth });
    },
  },
  {
    id: 'employment-before-graduation',
    severity: 'warning',
    find: ({ career: { employments, education } }) =>
      at('employments', employments, 'start', ({ start }, index) => {
        const isFirst = employments.every(
          (row, other) => row.start > start || (row.start === start && other >= index),
        );
        // A school begun after the job was gone to beside it: that is no contradiction.
        const school = education.find(
          (row) =>
            row.status === 'graduated' &&
            row.date.slice(0, 7) >= start.slice(0, 7) &&
            (row.start === null || row.start <= start),
        );
        return isFirst && school !== undefined && { date: school.date, start };
      }),
  },
  {
    id: 'employment-overlap',
    severity: 'warning',
    find: ({ career, asOf }) => overlaps(career.employments, asOf),
  },
  { id: 'employment-gap', severity: 'note', find: ({ career }) => gaps(career.employments) },
  {
    id: 'employment-twice',
    severity: 'error',
    find: ({ career: { employments } }) =>
      at('employments', employments, '', (row, index) => {
        const isSame = (other: Employment) =>
          other.occupation === row.occupation &&
          other.employer === row.employer &&
          other.start === row.start &&
          other.end === row.end;
        return employments.slice(0, index).some(isSame) && { name: nameOf(row) };
      }),
  },
  {
    id: 'employer-missing',
    severity: 'error',
    find: ({ career }) =>
      at('employments', career.employments, 'employer', ({ employer }) => employer === ''),
  },
  { id: 'employer-alike', severity: 'warning', find: ({ career }) => spellings(career) },
  {
    id: 'position-missing',
    severity: 'warning',
    find: ({ career }) =>
      at(
        'employments',
        career.employments,
        'position',
        (row) => row.position === '' && { name: nameOf(row) },
      ),
  },
  {
    id: 'witness-name-missing',
    severity: 'error',
    find: ({ career }) =>
      at(
        'employments',
        career.employments,
        'witness/name',
        (row) => row.witness.name === '' && { name: nameOf(row) },
      ),
  },
  {
    id: 'witness-phone-missing',
    severity: 'error',
    find: ({ career }) =>
      at(
        'employments',
        career.employments,
        'witness/phone',
        (row) => row.witness.phone === '' && { name: nameOf(row) },
      ),
  },
  {
    id: 'witness-phone-odd',
    severity: 'warning',
    find: ({ career }) =>
      at(
        'employments',
        career.employments,
        'witness/phone',
        ({ witness }) => isOddPhone(witness.phone) && { phone: witness.phone },
      ),
  },
  {
    id: 'witness-self',
    severity: 'warning',
    find: ({ career: { applicant, employments } }) =>
      at(
        'employments',
        employments,
        'witness/name',
        ({ witness }) => witness.name !== '' && witness.name === applicant.name,
      ),
  },
];

/** Rows that can be laid on a line: those that do not end before they start. */
const inOrder = (employments: readonly Employment[]) =>
  employments
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.end === null || row.end >= row.start)
    .toSorted((a, b) => (a.row.start < b.row.start ? -1 : a.row.start > b.row.start ? 1 : 0));

/** Each row with an earlier one that still goes on when it begins; two that both go on overlap up to `asOf`. */
function overlaps(employments: readonly Employment[], asOf: PlainDate): readonly Place[] {
  const rows = inOrder(employments);
  return rows.flatMap(({ row, index }, place) => {
    const other = rows.slice(0, place).find((earlier) => (earlier.row.end ?? '9999') >= row.start);
    if (other === undefined) return [];
    const ends = [row.end, other.row.end].filter((end) => end !== null).toSorted();
    const to = ends[0] ?? (row.start < asOf ? asOf : row.start);
    const params = { name: nameOf(row), other: nameOf(other.row), from: row.start, to };
    return [{ field: `/employments/${index}/start`, params }];
  });
}

/** Each row before which nobody worked, though somebody had before. */
function gaps(employments: readonly Employment[]): readonly Place[] {
  const places: Place[] = [];
  let until: string | null = null;
  for (const { row, index } of inOrder(employments)) {
    if (until !== null && row.start > addCalendarDays(until, 1)) {
      const from = addCalendarDays(until, 1);
      const to = addCalendarDays(row.start, -1);
      const days = toDayNumber(row.start) - toDayNumber(from);
      places.push({ field: `/employments/${index}/start`, params: { from, to, days } });
    }
    const end = row.end ?? '9999-12-31';
    if (until === null || end > until) until = end;
    if (row.end === null) break;
  }
  return places;
}

/** Companies that are written in two ways: each other spelling at the first place that has it. */
function spellings({ applicant, employments, apprenticeships }: Career): readonly Place[] {
  const named = [
    ...employments.map(({ employer }, index) => ({ employer, field: `/employments/${index}/employer` })),
    { employer: applicant.employer, field: '/applicant/employer' },
    ...apprenticeships.map(({ employer }, index) => ({
      employer,
      field: `/apprenticeships/${index}/employer`,
    })),
  ];
  return named.flatMap(({ employer, field }, place) => {
    const before = named.slice(0, place);
    if (before.some((earlier) => earlier.employer === employer)) return [];
    const other = before.find((earlier) => areAlike(earlier.employer, employer));
    return other === undefined ? [] : [{ field, params: { name: employer, other: other.employer } }];
  });
}
