import { z } from 'zod';

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
