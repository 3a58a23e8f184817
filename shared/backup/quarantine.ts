import { z } from 'zod';

/** What lies in a folder of the quarantine: everything that one purge removed, under names that people can read. */
export const quarantineManifestSchema = z.object({
  format: z.literal('zhengji-quarantine'),
  version: z.literal(1),
  portfolio: z.uuid(),
  /** An instant in UTC. */
  made: z.iso.datetime(),
  evidence: z.array(z.object({ id: z.string(), title: z.string() })),
  files: z.array(
    z.object({
      /** Of the file in this folder; never a path. */
      name: z.string().regex(/^\d{4,} [^/\\]{1,200}$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
    }),
  ),
});
export type QuarantineManifest = Readonly<z.infer<typeof quarantineManifestSchema>>;

/** What one purge removed and what of it is still there, as it is listed. */
export const quarantinedSchema = z.object({
  name: z.string(),
  folder: z.string(),
  made: z.string(),
  titles: z.array(z.string()),
  files: z.int(),
  bytes: z.int(),
});
export type Quarantined = Readonly<z.infer<typeof quarantinedSchema>>;

/** Days after which it is recalled that something still lies there. Nothing empties itself. */
export const QUARANTINE_DAYS = 90;
