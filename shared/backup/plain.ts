import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where things lie in a plain export. */
export const PLAIN = {
  index: 'index.html',
  manifest: 'data/manifest.json',
  table: (name: string) => `data/tables/${name}.jsonl`,
} as const;

/**
 * What is in a plain export: the rows of every table that is not made from others, a line each, and all files, which
 * lie under names that people can read.
 */
export const plainManifestSchema = z.object({
  format: z.literal('zhengji-portfolio'),
  version: z.literal(1),
  portfolio: z.uuid(),
  /** An instant in UTC. */
  made: z.iso.datetime(),
  /** The version of the data, `PRAGMA user_version`. */
  schema: z.int().min(0),
  tables: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z_]+$/),
        columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
        rows: z.int().min(0),
        sha256,
      }),
    )
    .max(500),
  files: z.array(z.object({ name: z.string().max(500), sha256, bytes: z.int().min(0) })),
});
export type PlainManifest = Readonly<z.infer<typeof plainManifestSchema>>;

/** What a cell of a row may hold; bytes are written in base64. */
export const plainCellSchema = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ base64: z.base64() }),
]);
export type PlainCell = z.infer<typeof plainCellSchema>;
