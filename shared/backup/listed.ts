import { z } from 'zod';
import { FAULT_CODES } from '../contract/fault.ts';
import { BACKUP_FLAWS } from './finding.ts';
import { BACKUP_OCCASIONS, holdingCountsSchema } from './manifest.ts';

/** A backup as it is listed. */
export const listedBackupSchema = z.object({
  backup: z.string(),
  /** An instant in UTC, by the clock of then. */
  made: z.string(),
  number: z.int(),
  occasion: z.enum(BACKUP_OCCASIONS),
  counts: holdingCountsSchema,
  bytes: z.int(),
  /** It was checked when it was made, and everything in it is still there in its size. */
  verified: z.boolean(),
});
export type ListedBackup = Readonly<z.infer<typeof listedBackupSchema>>;

/** Whether a portfolio is backed up, and where. */
export const backupStateSchema = z.object({
  /** The folder that was chosen on this machine; null: beside what the backups are of. */
  chosen: z.string().nullable(),
  /** Where the next one goes. */
  place: z.string(),
  /** Where one that is a file goes if nobody names another folder: never into the portfolio's own. */
  filePlace: z.string(),
  /** Whether one broken disk would take the portfolio and its backups. */
  sameDisk: z.boolean(),
  /** The newest first. */
  backups: z.array(listedBackupSchema),
  /** The newest that is whole and of this portfolio's past. */
  newest: listedBackupSchema.nullable(),
  /** How many changes that one does not have. */
  changes: z.int(),
  /** Why the latest one that the app wanted to make by itself was not made as wanted. */
  failed: z
    .object({
      code: z.enum(FAULT_CODES),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});
export type BackupState = Readonly<z.infer<typeof backupStateSchema>>;

/** What lies in a backup, or in the portfolio now: how much, and what came last. */
export const holdingsSeenSchema = z.object({
  counts: holdingCountsSchema,
  /** The latest evidence: its title, and the instant in UTC when it was logged. */
  latest: z.array(z.object({ title: z.string(), logged: z.string() })),
});
export type HoldingsSeen = Readonly<z.infer<typeof holdingsSeenSchema>>;

export const backupFindingSchema = z.object({
  code: z.enum(BACKUP_FLAWS),
  severity: z.enum(['error', 'notice']),
  what: z.string(),
});

/** The newest backup that one can rely on. */
export const newestVerified = (backups: readonly ListedBackup[]): ListedBackup | undefined =>
  backups.find(({ verified }) => verified);
