import { z } from 'zod';
import { recordIdSchema } from './evidence.ts';

/**
 * Why evidence in the trash is not removed for good. `signed`: a sign-off is on it; `asked`: a request holds it, which
 * somebody may still answer; `bound`: a dossier that was made tells of it.
 */
export const KEPT_BECAUSE = ['signed', 'asked', 'bound'] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

export const purgedSchema = z.object({
  /** How many pieces of evidence are gone. */
  purged: z.int(),
  /** How many files went into quarantine, and how many bytes these have. */
  files: z.int(),
  bytes: z.int(),
  /** Where they are now; null where nothing went. */
  folder: z.string().nullable(),
  kept: z.array(z.object({ id: recordIdSchema, title: z.string(), why: z.enum(KEPT_BECAUSE) })),
});
export type Purged = Readonly<z.infer<typeof purgedSchema>>;
