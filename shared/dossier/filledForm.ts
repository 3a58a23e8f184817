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
import { DOSSIER_WORDS } from './words/words.ts';

/**
 * A form as it was filled in, to be printed: the output of the standard that it is about, then field by field what was
 * said, and at the foot that no authority has issued it.
 * @param today YYYY-MM-DD; the file's dates come from it where the form gives none
 */
export function composeFilledForm(
  standard: Standard,
  form: BlankForm,
  values: FormValues,
  author: string,
  today: string,
): DossierDocument {
  const words = DOSSIER_WORDS[form.language];
  return {
    language: form.language,
    title: form.title,
    author: author || words.author,
    madeOn: dateOf(form, values) ?? today,
    runningHead: standard.title,
    pageNumber: words.pageNumber,
    cover: null,
    contents: null,
    sections: [
      {
        id: 'form',
        title: form.title,
        blocks: [
          short([
            { cells: [label(words.blankForm.output), { text: outputOf(standard, form) }] },
            ...form.fields.filter(isShort).map((field): Row => ({
              cells: [label(field.label), { text: textOf(field, values) }],
            })),
          ]),
          ...form.fields.filter((field) => !isShort(field)).flatMap((field) => blocksOf(field, values)),
          { kind: 'paragraph', style: 'note', text: words.blankForm.note },
        ],
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
      columns: field.columns.map((column) => ({ share: shareOf(column, rows) })),
      head: [
        { cells: field.columns.map((column) => ({ ...label(column.label), align: 'center' as const })) },
      ],
      rows: rows.map((row) => ({ cells: field.columns.map(({ id }) => ({ text: row[id] ?? '' })) })),
    },
  ];
}

/** A column with much to say is wider, though not in proportion: a number needs some room, and an essay not all of it. */
function shareOf({ id, label: heading }: Column, rows: readonly TableRow[]): number {
  const longest = Math.max(...[heading, ...rows.map((row) => row[id] ?? '')].map(({ length }) => length));
  return Math.min(10, Math.max(3, Math.sqrt(longest)));
}
type Column = Extract<FormField, { kind: 'table' }>['columns'][number];

/** AI 詠唱人員職能基準（SET4130-002v1） O1.1.1 AI 類型分析表 */
function outputOf(standard: Standard, { output }: BlankForm): string {
  const node = indexStandard(standard).byId.get(output);
  const name = standard.code === null ? standard.title : `${standard.title}（${standard.code}）`;
  return [name, node?.code, node?.text].filter(Boolean).join(' ');
}
