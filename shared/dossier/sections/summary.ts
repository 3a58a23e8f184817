import type { StandardNode } from '../../standard/node.ts';
import { ancestorsOf, indexStandard } from '../../standard/tree.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Row, Table } from '../document.ts';
import type { Brief, NumberedEvidence } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { countDaysBefore } from '../../eligibility/ledger.ts';
import { headRow } from './coverage.ts';
import { spanText } from './employmentProof.ts';
import { spanOf } from './employers.ts';
import { levelName, levelOf, occupationOf, workRuns } from './form.ts';
import { pagesOf, startOf } from './places.ts';

/** 技术总结: an outline with what the portfolio knows already, the outputs cited by function, and room to write. */
export function composeSummary(brief: Brief): readonly Block[] {
  const { summary: words } = DOSSIER_WORDS[brief.language];
  const review = brief.standard.assessment?.clauses.find(({ text }) => text.includes('综合评审'));
  return [
    {
      kind: 'paragraph',
      style: 'note',
      text:
        review === undefined
          ? words.leadPlain
          : fill(words.lead, { clause: `${review.code} ${review.title}` }),
    },
    { kind: 'heading', rank: 1, id: 'summary-profile', text: words.profile },
    { kind: 'paragraph', indent: true, text: profile(brief) },
    room(brief, 24),
    { kind: 'heading', rank: 1, id: 'summary-work', text: words.work },
    { kind: 'paragraph', style: 'note', text: words.workLead },
    ...functionsOf(brief).flatMap((node) => functionBlocks(brief, node)),
    ...open('summary-problems', words.problems, words.problemsHint),
    ...open('summary-teaching', words.teaching, words.teachingHint),
    ...open('summary-outlook', words.outlook, words.outlookHint),
    { kind: 'signature', labels: [words.signature, words.date2] },
    {
      kind: 'table',
      columns: [{ share: 1 }, { share: 5 }],
      head: [],
      rows: [{ least: 28, cells: [{ text: words.unit, style: 'label', align: 'center', shade: true }, {}] }],
    },
  ];
}

function profile(brief: Brief): string {
  const { summary: words } = DOSSIER_WORDS[brief.language];
  const { applicant, certificates } = brief.career;
  const runs = workRuns(brief);
  const span = spanOf(runs[0]?.start ?? brief.asOf, countDaysBefore(runs, brief.asOf));
  const named = certificates.map(({ occupation, level, kind }) =>
    [
      occupation,
      level === null ? '' : levelName(brief, level),
      WORDS[brief.language].certificateKind[kind],
    ].join(''),
  );
  return fill(words.profileText, {
    name: applicant.name,
    employer: applicant.employer,
    occupation: occupationOf(brief),
    span: spanText(brief, span),
    certificates: named.join('、') || words.noCertificate,
    level: levelOf(brief),
  });
}

/** A box to write in. @param least millimetres */
const room = ({ language }: Brief, least: number): Table => ({
  kind: 'table',
  columns: [{ share: 1 }],
  head: [],
  rows: [{ least, top: true, cells: [{ text: DOSSIER_WORDS[language].summary.write, style: 'note' }] }],
});

const open = (id: string, text: string, hint: string): readonly Block[] => [
  { kind: 'heading', rank: 1, id, text },
  {
    kind: 'table',
    columns: [{ share: 1 }],
    head: [],
    rows: [{ least: 58, top: true, cells: [{ text: hint, style: 'note' }] }],
  },
];

/** The functions (duties) of what is applied for, in the standard's order. */
function functionsOf({ standard, coverage }: Brief): readonly StandardNode[] {
  const tops = coverage.nodes.flatMap(({ id }) => {
    const top = ancestorsOf(standard, id).find(({ type }) => type === 'function' || type === 'duty');
    return top ? [top] : [];
  });
  return [...new Map(tops.map((node) => [node.id, node])).values()];
}

function functionBlocks(brief: Brief, top: StandardNode): readonly Block[] {
  const { summary: words } = DOSSIER_WORDS[brief.language];
  const rows = outputRows(brief, top);
  return [
    { kind: 'heading', rank: 2, text: [top.code, top.text].filter(Boolean).join(' ') },
    rows.length === 0
      ? { kind: 'paragraph', text: words.noOutput }
      : {
          kind: 'table',
          columns: [
            { share: 3, align: 'center' },
            { share: 13 },
            { share: 11 },
            { share: 5, align: 'center' },
            { share: 3, align: 'center' },
          ],
          head: [headRow([words.number, words.output, words.content, words.date, words.page])],
          rows,
        },
    room(brief, 32),
  ];
}

function outputRows(brief: Brief, top: StandardNode): readonly Row[] {
  const { standard, workOutputs } = brief;
  const { summary: words, index } = DOSSIER_WORDS[brief.language];
  const { byId } = indexStandard(standard);
  const within = (id: string) => ancestorsOf(standard, id).some((node) => node.id === top.id);
  const contentOf = (id: string): string => {
    const node = ancestorsOf(standard, id).at(-1) ?? byId.get(id);
    return [node?.code, node?.text].filter(Boolean).join(' ');
  };
  const titleOf = ({ evidence }: NumberedEvidence): string => {
    const output = workOutputs.find(({ id }) => id === evidence.workOutput);
    return output === undefined
      ? evidence.title
      : fill(words.outputOf, { output: output.title, title: evidence.title });
  };
  return brief.numbered.flatMap((item): readonly Row[] => {
    const claims = item.claims.filter(({ node }) => within(node));
    if (claims.length === 0) return [];
    const to = startOf(brief, item);
    return [
      {
        cells: [
          { text: String(item.number) },
          { text: titleOf(item) },
          { text: [...new Set(claims.map(({ node }) => contentOf(node)))].join('；'), style: 'note' },
          { text: item.evidence.date ?? index.undated, style: 'note' },
          { text: to === null ? index.separate : pagesOf(brief, item), style: 'note' },
        ],
      },
    ];
  });
}
