import { LAST_DAY } from '../../calendar/plainDate.ts';
import type { Employment } from '../../career/career.ts';
import { fill } from '../../words/words.ts';
import type { Block, Cell, Table } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { idNumberOnForms, shownOnForms } from './form.ts';
import { headRow } from './coverage.ts';
import { confirmingEmployers, daysOf, spanOf, type Employer, type Span } from './employers.ts';

/**
 * 工作年限证明: a page for each employer, who checks, signs and seals it. The sentence says from when, until when, where,
 * as what and for how long; the years that it states are whole ones.
 */
export function composeEmploymentProof(brief: Brief): readonly Block[] {
  const { employmentProof: words } = DOSSIER_WORDS[brief.language];
  const employers = confirmingEmployers(brief);
  if (employers.length === 0) return [{ kind: 'paragraph', text: words.none }];
  return employers.flatMap((employer, index) => proofPage(brief, employer, index + 1));
}

function proofPage(brief: Brief, employer: Employer, number: number): readonly Block[] {
  const { employmentProof: words } = DOSSIER_WORDS[brief.language];
  return [
    { kind: 'sheet', id: `employment-proof-${number}`, entry: employer.name || words.employer },
    { kind: 'paragraph', style: 'letter', indent: true, text: sentence(brief, employer) },
    ...(employer.rows.length > 1
      ? [{ kind: 'paragraph', style: 'label', text: words.spells } as const, spellsTable(brief, employer)]
      : []),
    { kind: 'paragraph', style: 'letter', indent: true, text: words.truth },
    sealTable(brief, employer),
    { kind: 'paragraph', style: 'note', text: fill(words.purpose, { asOf: brief.asOf }) },
  ];
}

/** 兹证明某某（女）（身份证号码 …），自 2022-11-01 起至今，在我单位从事人工智能训练师（岗位：组长）工作，共 4 年 0 个月，年限满 4 年。 */
function sentence(brief: Brief, { rows, span }: Employer): string {
  const { employmentProof: words } = DOSSIER_WORDS[brief.language];
  const { name, sex } = brief.career.applicant;
  const start = rows.map((row) => row.start).toSorted()[0] ?? '';
  const ends = rows.map((row) => row.end ?? LAST_DAY).toSorted();
  const last = ends.at(-1) ?? LAST_DAY;
  const posts = unique(rows.map((row) => row.position));
  return fill(words.lead, {
    name,
    sex: sex === '' ? '' : fill(words.sex, { sex }),
    id: idNumberOnForms(brief) || words.noId,
    start,
    until: last >= brief.asOf ? words.untilNow : fill(words.until, { end: last }),
    occupation: unique(rows.map((row) => row.occupation)).join('、'),
    position: posts.length === 0 ? '' : fill(words.position, { position: posts.join('、') }),
    span: spanText(brief, span),
    whole: span.years === 0 ? '' : fill(words.whole, { years: span.years }),
  });
}

const unique = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

/** 4 年 2 个月; less than a month in days. */
export function spanText({ language }: Brief, { years, months, rest }: Span): string {
  const { employmentProof: words } = DOSSIER_WORDS[language];
  if (years + months === 0) return fill(words.days, { days: rest });
  return [years > 0 ? fill(words.years, { years }) : '', months > 0 ? fill(words.months, { months }) : '']
    .filter(Boolean)
    .join(' ');
}

function spellsTable(brief: Brief, { rows }: Employer): Table {
  const { employmentProof: words, form } = DOSSIER_WORDS[brief.language];
  const lasted = (row: Employment) => spanText(brief, spanOf(row.start, daysOf([row], brief.asOf)));
  return {
    kind: 'table',
    columns: [{ share: 4 }, { share: 4 }, { share: 7 }, { share: 7 }, { share: 5 }],
    head: [headRow([words.start, words.end, words.occupation, words.post, words.span])],
    rows: rows.map((row) => ({
      cells: [row.start, row.end ?? form.ongoing, row.occupation, row.position, lasted(row)].map((text) => ({
        text,
      })),
    })),
  };
}

function sealTable(brief: Brief, { name, rows }: Employer): Table {
  const { employmentProof: words } = DOSSIER_WORDS[brief.language];
  const witness = rows.findLast((row) => row.witness.name !== '')?.witness;
  return {
    kind: 'table',
    columns: [{ share: 3 }, { share: 6 }, { share: 3 }, { share: 6 }],
    head: [],
    rows: [
      { least: 11, cells: [label(words.employer), { text: name, columns: 3 }] },
      {
        least: 11,
        cells: [
          label(words.witness),
          { text: witness?.name ?? '' },
          label(words.phone),
          { text: shownOnForms(brief, witness?.phone ?? '') },
        ],
      },
      {
        least: 11,
        cells: [label(words.handler), {}, label(words.date), { text: words.dateBlank, align: 'center' }],
      },
      {
        least: 50,
        cells: [label(words.seal), { text: words.sealHere, style: 'note', columns: 3, align: 'center' }],
      },
    ],
  };
}

const label = (text: string): Cell => ({ text, style: 'label', align: 'center', shade: true });
