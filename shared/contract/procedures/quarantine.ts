import { z } from 'zod';
import { quarantinedSchema } from '../../backup/quarantine.ts';
import { purgedSchema } from '../../evidence/purging.ts';
import { procedure } from '../procedure.ts';
import { id, nothing } from './shapes.ts';

/** What is removed for good goes here first. */
export const quarantineProcedures = {
  /**
   * Removes evidence in the trash for good: a backup is made, its records go, and its files come into a folder of the
   * quarantine. What a sign-off, a request or a dossier names stays, and is told. Where it is much, the person has to be
   * `asked` before.
   * @param ids null: all that lies in the trash
   */
  'quarantine.put': procedure(
    z.object({
      ids: z.array(id).min(1).max(100_000).nullable(),
      asked: z.boolean().default(false),
      job: id.optional(),
    }),
    purgedSchema,
  ),
  /** The newest first. */
  'quarantine.list': procedure(nothing, z.array(quarantinedSchema)),
  /** Deletes what lies there from the disk. @param names of folders, as they are listed */
  'quarantine.empty': procedure(
    z.object({ names: z.array(z.string().min(1).max(100)).min(1).max(10_000) }),
    z.object({ files: z.int(), bytes: z.int() }),
  ),
} as const;
