import { z } from 'zod';
import {
  backupFindingSchema,
  backupStateSchema,
  holdingsSeenSchema,
  listedBackupSchema,
} from '../../backup/listed.ts';
import { recordIdSchema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { portfolioStateSchema } from '../records.ts';
import { nothing } from './shapes.ts';

/** Of one file that is sealed, or is to be; null: not sealed. */
const passphrase = z.string().min(1).max(1000).nullable().default(null);
const path = z.string().trim().min(1).max(4096);
const compared = { held: holdingsSeenSchema, now: holdingsSeenSchema.nullable() };

export const backupsProcedures = {
  'backups.state': procedure(nothing, backupStateSchema),
  /** Makes one now, and answers when it has proved that it can be restored. */
  'backups.make': procedure(z.object({ job: recordIdSchema.optional() }), backupStateSchema),
  /** Where backups of this portfolio go from now on, on this machine; null: beside what they are of. */
  'backups.place': procedure(z.object({ place: path.nullable() }), backupStateSchema),
  /** Reads a backup whole: one in a folder, or one that is one file. */
  'backups.check': procedure(
    z.object({ backup: path, passphrase, job: recordIdSchema.optional() }),
    z.object({ findings: z.array(backupFindingSchema) }),
  ),
  /** Makes one that is one file, in that folder, and reads it back. `lacking` names the files that the portfolio has lost. */
  'backups.makeFile': procedure(
    z.object({ folder: path, passphrase, job: recordIdSchema.optional() }),
    z.object({ file: z.string(), bytes: z.int(), lacking: z.array(z.string()) }),
  ),
  /** One that is one file, as those in folders are listed, and what lies in it: its passphrase is asked for once. */
  'backups.showFile': procedure(
    z.object({ file: path, passphrase }),
    z.object({ backup: listedBackupSchema, ...compared }),
  ),
  /** What lies in a backup, beside what lies in the portfolio now; null where that is not open. */
  'backups.show': procedure(z.object({ backup: path }), z.object(compared)),
  /** The backups of a portfolio whose database may be beyond reading. */
  'backups.list': procedure(z.object({ dir: path }), z.array(listedBackupSchema)),
  /**
   * Makes a portfolio of a backup, checks it, and puts it into a new folder, or in the place of the one in that folder,
   * which stays beside it under another name. One whose contents are damaged is refused, unless it is to be restored
   * `partly`. `lost` names the files that are not there any more, and those that the portfolio had lost before.
   */
  'backups.restore': procedure(
    z.object({
      backup: path,
      dir: path,
      passphrase,
      partly: z.boolean().default(false),
      job: recordIdSchema.optional(),
    }),
    z.object({
      state: portfolioStateSchema,
      former: z.string().nullable(),
      lost: z.array(z.string()).default([]),
    }),
  ),
} as const;
