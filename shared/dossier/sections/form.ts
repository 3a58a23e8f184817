import { addCalendarDays, calendarSpan, type PlainDate } from '../../calendar/plainDate.ts';
import { profileOf, type Career } from '../../career/career.ts';
import { maskIdentityNumber } from '../../career/identityNumber.ts';
import { gatherFacts, type Kinship } from '../../eligibility/facts.ts';
import { countDaysBefore, countedRuns, type CountedRun } from '../../eligibility/ledger.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Cell, Row, Table } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';

/** 申报表: the applicant's own data, 学习经历, 现持证书, 工作经历 with its sum, the pledge. */
export function composeForm(brief: Brief): readonly Block[] {
  const { form } = DOSSIER_WORDS[brief.language];
  return [
    personTable(brief),
    { kind: 'heading', rank: 2, text: form.educationHistory },
    educationTable(brief),
    { kind: 'heading', rank: 2, text: form.certificates },
    certificateTable(brief),
    ...(brief.career.apprenticeships.length === 0
      ? []
      : [{ kind: 'heading', rank: 2, text: form.apprenticeships } as const, apprenticeshipTable(brief)]),
    { kind: 'heading', rank: 2, text: form.workHistory },
    workTable(brief),
    {
      kind: 'paragraph',
      style: 'note',
      text: fill(brief.standard.eligibility ? form.sumNote : form.sumNoteAll, { asOf: brief.asOf }),
    },
    { kind: 'paragraph', text: form.pledge, indent: true },
    { kind: 'signature', labels: [form.signature, form.date] },
    {
      kind: 'table',
      columns: [{ share: 1 }, { share: 5 }],
      head: [],
      rows: [{ least: 28, cells: [label(form.opinion), {}] }],
    },
  ];
}

const label = (text: string, columns = 1): Cell => ({
  text,
  style: 'label',
  align: 'center',
  shade: true,
  columns,
});
const value = (text: string, columns = 1): Cell => ({ text, columns });

/** What the brief's privacy lets be seen of an identity number. */
export const shownIdNumber = ({ career, privacy }: Brief): string =>
  privacy === 'full' ? career.applicant.idNumber : maskIdentityNumber(career.applicant.idNumber);

/** The identity number on a form that asks for it: 申报表, 工作年限证明, 承诺书. */
export const idNumberOnForms = ({ career, privacy }: Pick<Brief, 'career' | 'privacy'>): string =>
  privacy === 'masked' ? maskIdentityNumber(career.applicant.idNumber) : career.applicant.idNumber;

function personTable(brief: Brief): Table {
  const { form } = DOSSIER_WORDS[brief.language];
  const { applicant, education, certificates, photo } = brief.career;
  const words = WORDS[brief.language];
  const highest = highestEducation(education);
  const latest = certificates.at(-1);
  const photoCell: Cell = photo
    ? { picture: { ref: photo.sha256, otherwise: form.photo }, rows: 4, align: 'center' }
    : { text: form.photo, rows: 4, align: 'center' };
  const rows: Row[] = [
    {
      least: 9,
      cells: [
        label(form.name),
        value(applicant.name),
        label(form.sex),
        value(applicant.sex),
        label(form.birthDate),
        value(applicant.birthDate?.slice(0, 7) ?? ''),
        photoCell,
      ],
    },
    {
      least: 9,
      cells: [
        label(form.idNumber),
        value(shownIdNumber(brief), 3),
        label(form.phone),
        value(applicant.phone),
      ],
    },
    {
      least: 9,
      cells: [
        label(form.occupation),
        value(occupationOf(brief), 3),
        label(form.level),
        value(levelOf(brief)),
      ],
    },
    { least: 9, cells: [label(form.years), value(yearsText(brief), 5)] },
    {
      least: 9,
      cells: [
        label(form.employer),
        value(applicant.employer, 3),
        label(form.employerPhone),
        value(applicant.employerPhone, 2),
      ],
    },
    {
      least: 9,
      cells: [
        label(form.education),
        value(highest ? words.educationKind[highest.kind] : ''),
        label(form.school),
        value(highest?.school ?? '', 4),
      ],
    },
    {
      least: 9,
      cells: [
        label(form.major),
        value(highest?.major ?? '', 3),
        label(form.graduated),
        value(highest?.date ?? '', 2),
      ],
    },
    {
      least: 9,
      cells: [
        label(form.certificate),
        value(latest ? words.certificateKind[latest.kind] : form.none, 3),
        label(form.certificateLevel),
        value(latest?.level ? levelName(brief, latest.level) : '', 2),
      ],
    },
    {
      least: 9,
      cells: [
        label(form.certificateNumber),
        value(latest?.number ?? '', 3),
        label(form.issued),
        value(latest?.issued ?? '', 2),
      ],
    },
  ];
  const shares = [7, 5, 4, 3, 5, 7, 9]; // the last holds a photo 35 mm wide
  return { kind: 'table', columns: shares.map((share) => ({ share })), head: [], rows };
}

/** 从低到高, as the printed kinds stand. */
const EDUCATION_ORDER = [
  '初中',
  '高中',
  '中等职业学校',
  '技工学校',
  '高级技工学校',
  '技师学院',
  '高等职业学校',
  '大专',
  '本科',
  '硕士',
  '博士',
];
const highestEducation = (education: Career['education']) =>
  education
    .filter((row) => row.status === 'graduated')
    .toSorted((a, b) => EDUCATION_ORDER.indexOf(a.kind) - EDUCATION_ORDER.indexOf(b.kind))
    .at(-1);

export const levelName = ({ language }: Brief, level: number): string =>
  Object.entries(WORDS[language].level).find(([number]) => Number(number) === level)?.[1] ?? String(level);

export const occupationOf = ({ standard }: Brief): string =>
  standard.eligibility?.ownOccupation ??
  standard.about.find((field) => field.label === '職業')?.text ??
  standard.title;

/** The level applied for; of a 職能基準, which is met as a whole, its 基準級別. */
export const levelOf = (brief: Brief): string =>
  brief.standard.kind === 'cn-occupation'
    ? brief.level === null
      ? ''
      : levelName(brief, brief.level)
    : (brief.standard.about.find((field) => field.label === '基準級別')?.text ?? '');

function educationTable(brief: Brief): Table {
  const { form } = DOSSIER_WORDS[brief.language];
  const words = WORDS[brief.language];
  const rows = brief.career.education.map((row) => [
    row.status === 'graduated'
      ? words.educationKind[row.kind]
      : `${words.educationKind[row.kind]}（${words.educationStatus[row.status]}）`,
    row.school,
    row.major,
    row.date,
  ]);
  return listTable([5, 7, 6, 5], [form.degree, form.school, form.major, form.graduated], rows, form.none);
}

function certificateTable(brief: Brief): Table {
  const { form } = DOSSIER_WORDS[brief.language];
  const words = WORDS[brief.language];
  const rows = brief.career.certificates.map((row) => [
    `${row.occupation} ${words.certificateKind[row.kind]}`,
    row.level === null ? '' : levelName(brief, row.level),
    row.number,
    row.issued,
    row.issuer,
  ]);
  const head = [form.certificate, form.certificateLevel, form.certificateNumber, form.issued, form.issuer];
  return listTable([8, 5, 7, 5, 6], head, rows, form.none);
}

function apprenticeshipTable(brief: Brief): Table {
  const { form } = DOSSIER_WORDS[brief.language];
  const rows = brief.career.apprenticeships.map((row) => [row.occupation, row.employer, row.completed]);
  return listTable([6, 9, 4], [form.workOccupation, form.workEmployer, form.completed], rows, form.none);
}

/** 工作经历 with its sum: on the form, and row by row the same in what the applicant pledges. */
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
      [row.witness.name, row.witness.phone].filter(Boolean).join(' '),
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
  { standard, career, asOf }: Brief,
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

/** The years in the own occupation, and with the related ones where there are any: the form is signed. */
function yearsText(brief: Brief): string {
  const { form } = DOSSIER_WORDS[brief.language];
  const all = workRuns(brief);
  const own = brief.standard.eligibility ? workRuns(brief, (kinship) => kinship === 'own') : all;
  const total = spanText(brief, all);
  if (countDaysBefore(own, brief.asOf) === countDaysBefore(all, brief.asOf)) return total;
  return fill(form.ownAndRelated, { own: spanText(brief, own), total });
}

function spanText(brief: Brief, runs: readonly CountedRun[]): string {
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
