import type { FormList } from '../../application/fields.ts';
import { visibleRows, type LayoutBlock, type LayoutCell } from '../../application/layout.ts';
import { applicationValues, type ApplicationValues } from '../../application/values.ts';
import { fill } from '../../words/words.ts';
import type { Block, Cell, Row, Table } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';

/** 申报表: the applicant's own data, 学习经历, 现持证书, 工作经历 and the pledge, as the chosen layout has them. */
export function composeForm(brief: Brief): readonly Block[] {
  const values = applicationValues(brief);
  const blocks = brief.layout.blocks.filter(({ hidden }) => hidden !== true);
  return blocks.flatMap((block) => composeBlock(brief, values, block));
}

function composeBlock(brief: Brief, values: ApplicationValues, block: LayoutBlock): readonly Block[] {
  const { form } = DOSSIER_WORDS[brief.language];
  switch (block.kind) {
    case 'grid':
      return [
        {
          kind: 'table',
          columns: block.columns.map((share) => ({ share })),
          head: [],
          rows: visibleRows(block.rows).map(({ row: { height }, cells }): Row => ({
            ...(height !== undefined && { least: height }),
            cells: cells.map((cell) => composeCell(brief, values, cell)),
          })),
        },
      ];
    case 'list':
      return composeList(brief, values, block);
    case 'text':
      return [
        { kind: 'paragraph', text: block.text, ...(block.note ? { style: 'note' } : { indent: true }) },
      ];
    case 'countingNote': {
      const text = brief.standard.eligibility ? form.sumNote : form.sumNoteAll;
      return [{ kind: 'paragraph', style: 'note', text: fill(text, { asOf: brief.asOf }) }];
    }
    case 'signature':
      return [{ kind: 'signature', labels: block.labels }];
  }
}

const label = (text: string, spans: Pick<Cell, 'columns' | 'rows'> = {}): Cell => ({
  text,
  style: 'label',
  align: 'center',
  shade: true,
  ...spans,
});

function composeCell(brief: Brief, { single, photo }: ApplicationValues, cell: LayoutCell): Cell {
  const spans = {
    ...(cell.columns !== undefined && { columns: cell.columns }),
    ...(cell.rows !== undefined && { rows: cell.rows }),
  };
  if (cell.kind === 'label') return label(cell.text, spans);
  if (cell.kind === 'blank') return spans;
  if (cell.field !== 'photo') return { text: single[cell.field], ...spans };
  const { form } = DOSSIER_WORDS[brief.language];
  return photo === null
    ? { text: form.photo, align: 'center', ...spans }
    : { picture: { ref: photo, otherwise: form.photo }, align: 'center', ...spans };
}

type ListBlock = Extract<LayoutBlock, { kind: 'list' }>;
type Records = readonly Readonly<Record<string, string>>[];

const recordsOf = (values: ApplicationValues, { list }: ListBlock): Records =>
  values.list[list satisfies FormList];

const composeList = (brief: Brief, values: ApplicationValues, block: ListBlock): readonly Block[] =>
  block.whenAny && recordsOf(values, block).length === 0
    ? []
    : [{ kind: 'heading', rank: 2, text: block.title }, listTable(brief, values, block)];

/** 工作经历 as it stands on the form, its sum with it; null where the layout leaves it out. */
export function workTableOfForm(brief: Brief): Table | null {
  const block = brief.layout.blocks.find(
    (each): each is ListBlock => each.kind === 'list' && each.list === 'work' && each.hidden !== true,
  );
  return block === undefined ? null : listTable(brief, applicationValues(brief), block);
}

function listTable(brief: Brief, values: ApplicationValues, block: ListBlock): Table {
  const { form } = DOSSIER_WORDS[brief.language];
  const records = recordsOf(values, block);
  const written = records.map((record): Row => ({
    cells: block.columns.map(({ fields }) => ({
      text: fields
        .map((field) => record[field] ?? '')
        .filter(Boolean)
        .join(' '),
    })),
  }));
  const none: Row = { cells: [{ text: form.none, columns: block.columns.length, align: 'center' }] };
  const blank: Row = { least: 8, cells: block.columns.map(() => ({})) };
  const missing = Math.max(0, block.least - written.length);
  const rows = [
    ...(written.length === 0 && block.least === 0 ? [none] : written),
    ...Array.from({ length: missing }, () => blank),
  ];
  return {
    kind: 'table',
    columns: block.columns.map(({ share }) => ({ share })),
    head: [{ cells: block.columns.map((column) => label(column.label)) }],
    rows:
      block.sum === undefined
        ? rows
        : [
            ...rows.map((row, index) => (index === rows.length - 1 ? { ...row, keep: true } : row)),
            { cells: [label(block.sum), { text: values.sum, columns: block.columns.length - 1 }] },
          ],
  };
}
