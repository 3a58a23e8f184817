import { z } from 'zod';

/** Why something of a file stays behind: a closed list; the words are made in the reader's language. */
export const LOSS_REASONS = [
  'no-place',
  'told-otherwise',
  'elsewhere',
  'second-parent',
  'other-sheet',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/**
 * What became of a file. `kept`: items that are as they were; `mapped`: items that came in, and of which something
 * is told otherwise or not at all: what, `left` says. Together they are all items of the file.
 */
export const importReportSchema = z.object({
  kept: z.int(),
  mapped: z.int(),
  left: z.array(z.object({ what: z.string(), why: z.enum(LOSS_REASONS), count: z.int() })),
});
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;

/** Counts losses, alike ones together, in the order in which they first occur. */
export interface Tally {
  count(what: string, why: LossReason, count?: number): void;
  rows(): ImportReport['left'];
}

export function openTally(): Tally {
  const rows = new Map<string, ImportReport['left'][number]>();
  return {
    count: (what, why, count = 1) => {
      const key = `${why} ${what}`;
      rows.set(key, { what, why, count: (rows.get(key)?.count ?? 0) + count });
    },
    rows: () => [...rows.values()],
  };
}
