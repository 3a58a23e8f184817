import {
  dateOf,
  textOf,
  writtenRows,
  type BlankForm,
  type FormField,
  type FormValues,
  type TableRow,
} from '../evidence/blankForm.ts';
import type { Standard } from '../standard/standard.ts';
import { indexStandard } from '../standard/tree.ts';
import type { Block, Cell, DossierDocument, Row } from './document.ts';
import { longestWord } from './lineBreak.ts';
import { DOSSIER_WORDS } from './words/words.ts';

/**
 * A form as it was filled in, to be printed: the output of the standard that it is about, then field by field what was
 * said, and at the foot that no authority has issued it.
 * @param today YYYY-MM-DD; the file's dates come from it where the form gives none
 */
export const composeFilledForm = (
  standard: Standard,
  form: BlankForm,
  values: FormValues,
  author: string,
  today: string,
): DossierDocument =>
  compose(standard, form, { author, madeOn: dateOf(form, values) ?? today }, [
    short([
      { cells: [label(DOSSIER_WORDS[form.language].blankForm.output), { text: outputOf(standard, form) }] },
      ...form.fields.filter(isShort).map((field): Row => ({
        cells: [label(field.label), { text: textOf(field, values) }],
      })),
    ]),
    ...form.fields.filter((field) => !isShort(field)).flatMap((field) => blocksOf(field, values)),
  ]);

/** The form with nothing in it but room to write by hand. @param today YYYY-MM-DD */
export const composeBlankForm = (standard: Standard, form: BlankForm, today: string): DossierDocument =>
  compose(standard, form, { author: '', madeOn: today }, [
    short([
      { cells: [label(DOSSIER_WORDS[form.language].blankForm.output), { text: outputOf(standard, form) }] },
      ...form.fields.filter(isShort).map((field): Row => ({
        cells: [
          label(field.label),
          { text: field.kind === 'choice' ? field.options.map((option) => `□ ${option}`).join('　') : '' },
        ],
        least: HAND.line,
      })),
    ]),
    ...form.fields.filter((field) => !isShort(field)).flatMap(roomFor),
  ]);

/** Room for handwriting, in millimetres, and how many rows of a table. */
const HAND = { line: 9, text: 32, rows: 6 } as const;

function roomFor(field: FormField): readonly Block[] {
  const head: readonly Block[] = [
    { kind: 'heading', rank: 2, text: field.label },
    ...(field.hint === undefined ? [] : [{ kind: 'paragraph', style: 'note', text: field.hint } as const]),
  ];
  const columns = field.kind === 'table' ? field.columns : [];
  const row = { cells: (columns.length === 0 ? [''] : columns).map(() => ({ text: '' })) };
  return [
    ...head,
    {
      kind: 'table',
      columns: columns.length === 0 ? [{ share: 1 }] : sharesOf(columns, []).map((share) => ({ share })),
      head: columns.length === 0 ? [] : [headOf(columns)],
      rows:
        columns.length === 0
          ? [{ ...row, least: HAND.text }]
          : Array.from({ length: HAND.rows }, () => ({ ...row, least: HAND.line })),
    },
  ];
}

const headOf = (columns: readonly Column[]): Row => ({
  cells: columns.map((column) => ({ ...label(column.label), align: 'center' as const })),
});

function compose(
  standard: Standard,
  form: BlankForm,
  { author, madeOn }: { readonly author: string; readonly madeOn: string },
  blocks: readonly Block[],
): DossierDocument {
  const words = DOSSIER_WORDS[form.language];
  return {
    language: form.language,
    title: form.title,
    author: author || words.author,
    madeOn,
    runningHead: standard.title,
    pageNumber: words.pageNumber,
    cover: null,
    contents: null,
    sections: [
      {
        id: 'form',
        title: form.title,
        blocks: [...blocks, { kind: 'paragraph', style: 'note', text: words.blankForm.note }],
      },
    ],
  };
}

/** What stands beside its label; long texts and tables have the width of the page. */
const isShort = ({ kind }: FormField): boolean => kind !== 'long-text' && kind !== 'table';

const label = (text: string): Cell => ({ text, style: 'label', shade: true });

const short = (rows: readonly Row[]): Block => ({
  kind: 'table',
  columns: [{ share: 2 }, { share: 7 }],
  head: [],
  rows,
});

function blocksOf(field: FormField, values: FormValues): readonly Block[] {
  const heading: Block = { kind: 'heading', rank: 2, text: field.label };
  if (field.kind !== 'table') {
    const text = textOf(field, values).trim();
    if (text === '') return [];
    return [
      heading,
      ...text.split('\n').map((line): Block => ({ kind: 'paragraph', text: line, indent: true })),
    ];
  }
  const rows = writtenRows(field, values);
  if (rows.length === 0) return [];
  return [
    heading,
    {
      kind: 'table',
      columns: sharesOf(field.columns, rows).map((share) => ({ share })),
      head: [headOf(field.columns)],
      rows: rows.map((row) => ({ cells: field.columns.map(({ id }) => ({ text: row[id] ?? '' })) })),
    },
  ];
}

/** In em of the text: how wide the page is, what a column loses at its edges, and the widest word that is kept whole. */
const PAGE = 44;
const EDGES = 0.8;
const WIDEST = 14;

/**
 * Each column is as wide as its widest word, so that no word is torn; what is left goes to those with much to say, though
 * not in proportion: a number needs some room, and an essay not all of it.
 */
function sharesOf(columns: readonly Column[], rows: readonly TableRow[]): readonly number[] {
  const texts = columns.map(({ id, label: heading }) => [heading, ...rows.map((row) => row[id] ?? '')]);
  const words = texts.map((own) => Math.max(...own.map((text) => longestWord(text, widthOf))));
  const upTo = (most: number) => words.map((width) => EDGES + Math.min(most, width));
  // Where not all have room, only the very longest are torn.
  let most = WIDEST;
  while (most > 1 && sum(upTo(most)) > PAGE) most -= 0.5;
  const least = upTo(most);
  const want = texts.map((own) => Math.sqrt(Math.max(...own.map(({ length }) => length))));
  const rest = Math.max(0, PAGE - sum(least));
  return least.map((width, at) => width + (rest * want[at]!) / sum(want));
}
type Column = Extract<FormField, { kind: 'table' }>['columns'][number];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** About, in em: rather too much than too little. */
const widthOf = (cluster: string): number =>
  /^[A-Z@%&]/.test(cluster) ? 0.75 : /^[ -~]/.test(cluster) ? 0.57 : 1;

/** AI 詠唱人員職能基準（SET4130-002v1） O1.1.1 AI 類型分析表 */
function outputOf(standard: Standard, { output }: BlankForm): string {
  const node = indexStandard(standard).byId.get(output);
  const name = standard.code === null ? standard.title : `${standard.title}（${standard.code}）`;
  return [name, node?.code, node?.text].filter(Boolean).join(' ');
}
