import { z } from 'zod';
import { FORM_LISTS, LIST_FIELDS, SINGLE_FIELDS, type FormList } from './fields.ts';

const text = z.string().trim().min(1).max(400);
const span = z.int().min(1).max(12).optional();
const hidden = z.literal(true).optional();

/** A cell has words of the form, a field, or nothing: room for handwriting. */
export const layoutCellSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('label'), text, columns: span, rows: span }),
  z.strictObject({ kind: z.literal('field'), field: z.enum(SINGLE_FIELDS), columns: span, rows: span }),
  z.strictObject({ kind: z.literal('blank'), columns: span, rows: span }),
]);
export type LayoutCell = Readonly<z.infer<typeof layoutCellSchema>>;

/** `height`: the least one, in millimetres. A hidden row stays in the layout and out of the print. */
export const layoutRowSchema = z.strictObject({
  height: z.number().min(5).max(120).optional(),
  hidden,
  cells: z.array(layoutCellSchema).min(1).max(12),
});
export type LayoutRow = Readonly<z.infer<typeof layoutRowSchema>>;

const grid = z.strictObject({
  kind: z.literal('grid'),
  hidden,
  /** How the columns share the width. */
  columns: z.array(z.number().min(1).max(40)).min(1).max(12),
  rows: z.array(layoutRowSchema).min(1).max(40),
});

const column = z.strictObject({
  label: text,
  /** Fields of the list, printed side by side. */
  fields: z.array(z.string()).min(1).max(4),
  share: z.number().min(1).max(40),
});
const list = z.strictObject({
  kind: z.literal('list'),
  hidden,
  list: z.enum(FORM_LISTS),
  title: text,
  columns: z.array(column).min(1).max(8),
  /** So many rows are printed, empty ones for handwriting where there are fewer records. */
  least: z.int().min(0).max(20).default(0),
  /** Left out where there is no record. */
  whenAny: z.literal(true).optional(),
  /** A last row with the sum of the counted days, under this label. */
  sum: text.optional(),
});

export const layoutBlockSchema = z.discriminatedUnion('kind', [
  grid,
  list,
  z.strictObject({ kind: z.literal('text'), hidden, text, note: z.literal(true).optional() }),
  /** How days were counted, in the app's words. */
  z.strictObject({ kind: z.literal('countingNote'), hidden }),
  z.strictObject({ kind: z.literal('signature'), hidden, labels: z.array(text).min(1).max(4) }),
]);
export type LayoutBlock = Readonly<z.infer<typeof layoutBlockSchema>>;

/**
 * The layout of a form of application as data: forms differ by province, trade and assessing body. `confirm`: the app
 * has no official copy of such a form, so whoever uses it asks the body that takes it.
 */
export const layoutSchema = z
  .strictObject({
    format: z.literal('zhengji-application-form-1'),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
    language: z.enum(['zh-CN', 'zh-TW']),
    title: text,
    source: z.string().max(400).default(''),
    confirm: z.boolean().default(true),
    blocks: z.array(layoutBlockSchema).min(1).max(40),
  })
  .superRefine(({ blocks }, context) => {
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'grid') {
        const wrong = faultOfGrid(block.columns, visibleRows(block.rows));
        if (wrong !== null)
          context.addIssue({
            code: 'custom',
            path: ['blocks', at, 'rows', block.rows.indexOf(wrong.row)],
            message: 'row-width',
            params: { found: wrong.found, want: block.columns.length },
          });
      }
      if (block.kind !== 'list') continue;
      for (const [nth, { fields }] of block.columns.entries())
        for (const field of fields)
          if (!isFieldOf(block.list, field))
            context.addIssue({
              code: 'custom',
              path: ['blocks', at, 'columns', nth, 'fields'],
              message: 'field-unknown',
              params: { field, known: LIST_FIELDS[block.list].join(', ') },
            });
    }
  });
export type ApplicationLayout = Readonly<z.infer<typeof layoutSchema>>;

const isFieldOf = (of: FormList, field: string): boolean => LIST_FIELDS[of].some((known) => known === field);

/** A row that is printed, and the one of the layout that it is. */
interface VisibleRow {
  readonly row: LayoutRow;
  readonly cells: readonly LayoutCell[];
}

/** The rows that are printed; a cell that reaches down over hidden ones reaches over as many fewer. */
export const visibleRows = (rows: readonly LayoutRow[]): readonly VisibleRow[] =>
  rows.flatMap((row, index) =>
    row.hidden
      ? []
      : [
          {
            row,
            cells: row.cells.map((cell): LayoutCell => {
              const below = rows.slice(index + 1, index + (cell.rows ?? 1));
              const gone = below.filter(({ hidden: isHidden }) => isHidden).length;
              return gone === 0 ? cell : { ...cell, rows: (cell.rows ?? 1) - gone };
            }),
          },
        ],
  );

/** The first row whose cells, with those that reach down from above, are not as wide as the grid. */
function faultOfGrid(
  columns: readonly number[],
  rows: readonly VisibleRow[],
): { readonly row: LayoutRow; readonly found: number } | null {
  const free = columns.map(() => 0);
  for (const [index, { row, cells }] of rows.entries()) {
    let found = free.filter((until) => until > index).length;
    for (const cell of cells) {
      const from = free.findIndex((until) => until <= index);
      const end = from === -1 ? free.length : from + (cell.columns ?? 1);
      found += cell.columns ?? 1;
      if (end > free.length || free.slice(from, end).some((until) => until > index)) return { row, found };
      free.fill(index + (cell.rows ?? 1), from, end);
    }
    if (found !== columns.length) return { row, found };
  }
  const last = rows.at(-1);
  return last && free.some((until) => until > rows.length) ? { row: last.row, found: columns.length } : null;
}

/** What is wrong with a layout, and where in it: a block (from 1), a row or column of it (from 1), or neither. */
export interface LayoutFinding {
  readonly code: 'not-json' | 'row-width' | 'field-unknown' | 'shape';
  /** As a JSON pointer, `/blocks/0/rows/2`. */
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export type ReadLayout =
  | { readonly ok: true; readonly layout: ApplicationLayout }
  | { readonly ok: false; readonly findings: readonly LayoutFinding[] };

/** More is never told at once: the rest often follow from the first. */
const MOST_FINDINGS = 20;

/** Reads a layout that somebody wrote or altered. */
export function readLayout(content: string): ReadLayout {
  let raw: unknown;
  try {
    raw = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, findings: [{ code: 'not-json', at: '', params: { detail } }] };
  }
  return checkLayout(raw);
}

/** The same of what was read already. */
export function checkLayout(raw: unknown): ReadLayout {
  const result = layoutSchema.safeParse(raw);
  if (result.success) return { ok: true, layout: result.data };
  return {
    ok: false,
    findings: result.error.issues.slice(0, MOST_FINDINGS).map((issue): LayoutFinding => {
      const at = issue.path.map((step) => `/${String(step)}`).join('');
      if (issue.code === 'custom' && (issue.message === 'row-width' || issue.message === 'field-unknown'))
        return { code: issue.message, at, params: { ...(issue.params as LayoutFinding['params']) } };
      return { code: 'shape', at, params: { detail: issue.message } };
    }),
  };
}
