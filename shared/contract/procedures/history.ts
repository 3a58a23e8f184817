import { z } from 'zod';
import { CHANGES } from '../../journal/event.ts';
import { procedure } from '../procedure.ts';

const recordSchema = z.object({ table: z.string().min(1).max(64), record: z.string().min(1).max(400) });

export const toldSchema = z.object({
  number: z.int(),
  at: z.string(),
  author: z.string(),
  change: z.enum(CHANGES),
  table: z.string(),
  record: z.string(),
  title: z.string(),
  /** What each column said before and says since: most say one thing, lists several, and one that says nothing none. */
  changed: z.array(
    z.object({
      column: z.string(),
      from: z.array(z.string()).readonly(),
      to: z.array(z.string()).readonly(),
    }),
  ),
});
export type ToldChange = Readonly<z.infer<typeof toldSchema>>;

export const historyProcedures = {
  /** What was changed in the portfolio, the latest first; of some records alone where they are named. */
  'history.list': procedure(
    z.object({
      records: z.array(recordSchema).max(500).nullable().default(null),
      /** Only of this table, and only what became of it so; null: of all. */
      table: z.string().min(1).max(64).nullable().default(null),
      change: z.enum(CHANGES).nullable().default(null),
      /** Instants in UTC: not before the first, and before the second. */
      since: z.iso.datetime().nullable().default(null),
      until: z.iso.datetime().nullable().default(null),
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ total: z.int(), changes: z.array(toldSchema) }),
  ),
} as const;
