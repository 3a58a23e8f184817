import { z } from 'zod';

/** Why a backup was made. Those before a risky step are kept longer. */
export const BACKUP_OCCASIONS = ['asked', 'start', 'quit', 'import', 'purge', 'migration'] as const;
export type BackupOccasion = (typeof BACKUP_OCCASIONS)[number];

export const holdingCountsSchema = z.object({
  evidence: z.int().min(0),
  claims: z.int().min(0),
  workOutputs: z.int().min(0),
  signoffs: z.int().min(0),
  blobs: z.int().min(0),
});
export type HoldingCounts = Readonly<z.infer<typeof holdingCountsSchema>>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself: enough to check every byte of it without the portfolio that it was made of. */
export const backupManifestSchema = z.object({
  format: z.literal('zhengji-backup'),
  version: z.literal(1),
  portfolio: z.uuid(),
  /** An instant in UTC, by the clock of then. Which backup is newer is told by `number`, since clocks jump. */
  made: z.iso.datetime(),
  number: z.int().min(1),
  occasion: z.enum(BACKUP_OCCASIONS),
  /** The version of the data, `PRAGMA user_version`. */
  schema: z.int().min(0),
  /** The newest event of the journal; null in a portfolio without one. */
  event: z.object({ number: z.int().min(0), hash: sha256 }).nullable(),
  counts: holdingCountsSchema,
  database: z.object({ bytes: z.int().min(0), sha256 }),
  /** All contents that a row names. */
  objects: z.array(z.object({ sha256, bytes: z.int().min(0) })),
  /** Contents that a row names and that the portfolio itself had no more, or only damaged. */
  lacking: z.array(sha256),
});
export type BackupManifest = Readonly<z.infer<typeof backupManifestSchema>>;

/** Bytes of the database and of all contents. */
export const bytesOf = ({ database, objects }: BackupManifest): number =>
  objects.reduce((sum, { bytes }) => sum + bytes, database.bytes);
