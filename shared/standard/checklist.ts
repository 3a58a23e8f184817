import { z } from 'zod';
import type { StandardNode } from './node.ts';

/**
 * How a checklist is filled in: a grid with a row for each check-item beneath the node and these columns, each
 * cell a box. `choice`: how many boxes of a row are ticked. Column ids are unique within their checklist.
 */
export const checklistSchema = z.strictObject({
  node: z.string(),
  choice: z.enum(['one', 'any']),
  /** Printed above all columns together. */
  heading: z.string().min(1).optional(),
  columns: z
    .array(
      z.strictObject({ id: z.string().min(1), code: z.string().min(1).nullable(), text: z.string().min(1) }),
    )
    .min(1),
});
export type Checklist = Readonly<z.infer<typeof checklistSchema>>;

/** A checklist with its rows: what can be filled in, and printed. */
export interface ChecklistGrid {
  readonly node: StandardNode;
  readonly items: readonly StandardNode[];
  readonly choice: Checklist['choice'];
  readonly heading?: string | undefined;
  readonly columns: Checklist['columns'];
}

/** The one column of a checklist that prints none; its words are the reader's. */
export const DONE_COLUMN = 'done';

/**
 * A checklist of a standard as a grid. Its rows are its check-items, or whatever stands right beneath it; where no
 * columns are given, as in most standards of the user's own, there is one to tick.
 * @param done what that one column is called
 * @returns null where there is no such checklist, or nothing beneath it
 */
export function checklistGrid(
  standard: {
    readonly nodes: readonly StandardNode[];
    readonly checklists?: readonly Checklist[] | undefined;
  },
  id: string,
  done: string,
): ChecklistGrid | null {
  const node = standard.nodes.find((one) => one.id === id && one.type === 'checklist');
  const beneath = standard.nodes.filter(({ parent }) => parent === id);
  const checkItems = beneath.filter(({ type }) => type === 'check-item');
  const items = checkItems.length > 0 ? checkItems : beneath;
  if (node === undefined || items.length === 0) return null;
  const form = standard.checklists?.find((checklist) => checklist.node === id);
  return {
    node,
    items,
    choice: form?.choice ?? 'any',
    heading: form?.heading,
    columns: form?.columns ?? [{ id: DONE_COLUMN, code: null, text: done }],
  };
}
