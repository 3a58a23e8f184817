import type { Filling } from '../evidence/filling.ts';
import { answeredRows } from '../evidence/filling.ts';
import type { ChecklistGrid } from '../standard/checklist.ts';
import type { Standard } from '../standard/standard.ts';
import { languageOf } from '../words/language.ts';
import { fill } from '../words/words.ts';
import type { Block, Cell, DossierDocument, DossierLanguage, Row, Table } from './document.ts';
import { DOSSIER_WORDS } from './words/words.ts';

/** Printed as the sources print boxes: an open one, and one that is filled. */
const OPEN = '□';
const TICKED = '■';

/** A checklist speaks the language of its standard; 简体中文 where there are no words of that language. */
export const checklistLanguage = ({ language }: Pick<Standard, 'language'>): DossierLanguage =>
  languageOf(language) === 'zh-TW' ? 'zh-TW' : 'zh-CN';

/** What a checklist is called: the head that the source prints for its kind, and its own name. */
export const checklistTitle = ({ headings }: Pick<Standard, 'headings'>, { node }: ChecklistGrid): string =>
  [headings?.checklist, node.heading ?? node.text].filter(Boolean).join('　');

/**
 * A checklist as it was filled in, to be printed and signed: who, when and by which standard, the table with its
 * ticks, how many rows were answered, what was remarked.
 * @param today YYYY-MM-DD; the file's dates come from it where the filling has none
 */
export function composeChecklist(
  standard: Standard,
  grid: ChecklistGrid,
  filling: Pick<Filling, 'filledOn' | 'filledBy' | 'ticks' | 'remark'>,
  today: string,
): DossierDocument {
  const language = checklistLanguage(standard);
  const words = DOSSIER_WORDS[language];
  const title = checklistTitle(standard, grid);
  const remark: readonly Block[] =
    filling.remark === ''
      ? []
      : [
          { kind: 'heading', rank: 2, text: words.checklist.remark },
          ...filling.remark.split('\n').map((text): Block => ({ kind: 'paragraph', text, indent: true })),
        ];
  return {
    language,
    title: [title, filling.filledBy].filter(Boolean).join('　'),
    author: filling.filledBy || words.author,
    madeOn: filling.filledOn ?? today,
    runningHead: standard.title,
    pageNumber: words.pageNumber,
    cover: null,
    contents: null,
    sections: [
      {
        id: 'checklist',
        title,
        blocks: [
          particulars(standard, filling, language),
          ticksTable(grid, filling.ticks),
          {
            kind: 'paragraph',
            style: 'note',
            text: [
              words.checklist.choice[grid.choice],
              fill(words.checklist.answered, {
                answered: answeredRows(grid, filling.ticks),
                total: grid.items.length,
              }),
            ].join(''),
          },
          ...remark,
          { kind: 'signature', labels: [words.checklist.signature, words.checklist.signedOn] },
        ],
      },
    ],
  };
}

function particulars(
  { title, code }: Standard,
  { filledOn, filledBy }: Pick<Filling, 'filledOn' | 'filledBy'>,
  language: DossierLanguage,
): Table {
  const words = DOSSIER_WORDS[language].checklist;
  const label = (text: string): Cell => ({ text, style: 'label', shade: true });
  return {
    kind: 'table',
    columns: [{ share: 2 }, { share: 5 }, { share: 2 }, { share: 3 }],
    head: [],
    rows: [
      {
        cells: [label(words.standard), { text: code === null ? title : `${title}（${code}）`, columns: 3 }],
      },
      { cells: [label(words.filledBy), { text: filledBy }, label(words.filledOn), { text: filledOn ?? '' }] },
    ],
  };
}

function ticksTable({ node, items, heading, columns }: ChecklistGrid, ticks: Filling['ticks']): Table {
  const head = (text: string, more: Partial<Cell> = {}): Cell => ({
    text,
    style: 'label',
    align: 'center',
    shade: true,
    ...more,
  });
  const names = columns.map(({ code, text }) => head([code, text].filter((part) => part !== null).join(' ')));
  const name = node.heading ?? node.text;
  const heads: readonly Row[] =
    heading === undefined
      ? [{ cells: [head(name), ...names] }]
      : [{ cells: [head(name, { rows: 2 }), head(heading, { columns: columns.length })] }, { cells: names }];
  return {
    kind: 'table',
    // The more columns, the less for each; what is asked keeps a third of the width.
    columns: [
      { share: Math.max(4, columns.length) },
      ...columns.map(() => ({ share: 2, align: 'center' as const })),
    ],
    head: heads,
    rows: items.map((item) => ({
      cells: [
        { text: [item.code, item.heading, item.text].filter((part) => part != null).join(' ') },
        ...columns.map(({ id }): Cell => ({ text: ticks[item.id]?.includes(id) ? TICKED : OPEN })),
      ],
    })),
  };
}
