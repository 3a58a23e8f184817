import { addCalendarDays, calendarSpan, type PlainDate } from '../../calendar/plainDate.ts';
import { profileOf } from '../../career/career.ts';
import { maskIdentityNumber } from '../../career/identityNumber.ts';
import { maskPhone } from '../../career/phone.ts';
import { gatherFacts, type Kinship } from '../../eligibility/facts.ts';
import { countDaysBefore, countedRuns, type CountedRun } from '../../eligibility/ledger.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Cell, Table } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';

const label = (text: string, columns = 1): Cell => ({
  text,
  style: 'label',
  align: 'center',
  shade: true,
  columns,
});
const value = (text: string, columns = 1): Cell => ({ text, columns });

type Seen = Pick<Brief, 'career' | 'privacy'>;

/** What the brief's privacy lets be seen of the identity number anywhere but on forms. */
export const shownIdNumber = ({ career, privacy }: Seen): string =>
  privacy === 'full' ? career.applicant.idNumber : maskIdentityNumber(career.applicant.idNumber);

/** The identity number on a form that asks for it: 申报表, 工作年限证明, 承诺书. */
export const idNumberOnForms = ({ career, privacy }: Seen): string =>
  privacy === 'masked' ? maskIdentityNumber(career.applicant.idNumber) : career.applicant.idNumber;

/** A telephone number on a form that asks for it. */
export const shownOnForms = ({ privacy }: Pick<Brief, 'privacy'>, phone: string): string =>
  privacy === 'masked' ? maskPhone(phone) : phone;

export const levelName = ({ language }: Pick<Brief, 'language'>, level: number): string =>
  Object.entries(WORDS[language].level).find(([number]) => Number(number) === level)?.[1] ?? String(level);

export const occupationOf = ({ standard }: Pick<Brief, 'standard'>): string =>
  standard.eligibility?.ownOccupation ??
  standard.about.find((field) => field.label === '職業')?.text ??
  standard.title;

/** The level applied for; of a 職能基準, which is met as a whole, its 基準級別. */
export const levelOf = (brief: Pick<Brief, 'standard' | 'level' | 'language'>): string =>
  brief.standard.kind === 'cn-occupation'
    ? brief.level === null
      ? ''
      : levelName(brief, brief.level)
    : (brief.standard.about.find((field) => field.label === '基準級別')?.text ?? '');

/** The level where no label stands before it: that of a 職能基準 is a bare number. */
export const levelTitle = (brief: Pick<Brief, 'standard' | 'level' | 'language'>): string => {
  const level = levelOf(brief);
  return /^\d+$/.test(level) ? `${DOSSIER_WORDS[brief.language].cover.level} ${level}` : level;
};

/** 工作经历 with its sum, for a pledge beside a form that leaves it out. */
export function workTable(brief: Brief): Table {
  const { form } = DOSSIER_WORDS[brief.language];
  const runs = workRuns(brief);
  const rows = brief.career.employments.map((row, index) => {
    const days = countDaysBefore(
      runs.filter((run) => run.path === `/employments/${index}`),
      brief.asOf,
    );
    return [
      `${row.start}\n${row.end ?? form.ongoing}`,
      [row.occupation, row.position].filter(Boolean).join('，'),
      row.employer,
      [row.witness.name, shownOnForms(brief, row.witness.phone)].filter(Boolean).join(' '),
      days === 0 ? form.notCounted : fill(form.sumDays, { days }),
    ];
  });
  const head = [form.period, form.workOccupation, form.workEmployer, form.witness, form.countedDays];
  const table = listTable([5, 7, 8, 5, 4], head, rows, form.none);
  const rowsAboveSum = table.rows.map((row, index) =>
    index === table.rows.length - 1 ? { ...row, keep: true } : row,
  );
  return {
    ...table,
    rows: [...rowsAboveSum, { cells: [label(form.sum), value(spanText(brief, workRuns(brief)), 4)] }],
  };
}

/** The counted days of the employments: in own and related occupations where the standard says which those are, else of all. */
export function workRuns(
  { standard, career, asOf }: Pick<Brief, 'standard' | 'career' | 'asOf'>,
  counts: (kinship: Kinship) => boolean = (kinship) => kinship !== 'unrelated',
): readonly CountedRun[] {
  if (standard.eligibility) {
    const { employments } = gatherFacts(standard.eligibility, profileOf(career), asOf);
    return countedRuns(
      employments.filter((row) => counts(row.kinship)),
      null,
    );
  }
  const rows = career.employments.map((row, index) => ({ ...row, path: `/employments/${index}` }));
  return countedRuns(
    rows.filter((row) => row.start <= asOf && (row.end === null || row.end >= row.start)),
    null,
  );
}

/** What the counted days come to: the number, and as a span from the first of them. */
export function spanText(brief: Pick<Brief, 'language' | 'asOf'>, runs: readonly CountedRun[]): string {
  const { form } = DOSSIER_WORDS[brief.language];
  const days = countDaysBefore(runs, brief.asOf);
  const first = runs[0]?.start;
  if (first === undefined || days === 0) return fill(form.sumDays, { days });
  return fill(form.sumSpan, { days, ...spanOf(first, days) });
}

function spanOf(first: PlainDate, count: number): { years: number; months: number; rest: number } {
  const { years, months, days } = calendarSpan(first, addCalendarDays(first, count));
  return { years, months, rest: days };
}

function listTable(
  shares: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): Table {
  return {
    kind: 'table',
    columns: shares.map((share) => ({ share })),
    head: [{ cells: head.map((text) => label(text)) }],
    rows:
      rows.length === 0
        ? [{ cells: [{ text: none, columns: shares.length, align: 'center' }] }]
        : rows.map((row) => ({ cells: row.map((text) => ({ text })) })),
  };
}
