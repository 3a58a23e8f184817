import { z } from 'zod';
import { findingSchema } from '../../exchange/finding.ts';
import { importReportSchema } from '../../exchange/report.ts';
import { standardLanguageSchema } from '../../standard/standard.ts';
import { procedure } from '../procedure.ts';
import { standardId } from './shapes.ts';

/** What became of a file: refused as a whole for what was found, or taken in. */
export const importOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(false), findings: z.array(findingSchema) }),
  z.object({
    ok: z.literal(true),
    /** The id under which it is kept, which need not be the one in the file. */
    standard: z.string(),
    title: z.string(),
    nodes: z.int(),
    report: importReportSchema,
    /** The standard of the app that it is the user's own copy of. */
    copyOf: z.string().nullable(),
    /** The standard that it is a newer version of. */
    supersedes: z.string().nullable(),
    /** Whether the very same was there before; then nothing was added. */
    already: z.boolean(),
  }),
]);
export type ImportOutcome = Readonly<z.infer<typeof importOutcomeSchema>>;

export const ownStandardsProcedures = {
  /** Takes in the standard in the file beside the call, or with `dryRun` only says what would become of it. */
  'ownStandards.import': procedure(
    z.object({
      dryRun: z.boolean(),
      /** For a table, which names no title and no language. */
      title: z.string().trim().min(1).max(300).optional(),
      language: standardLanguageSchema.optional(),
      /** What it is a newer version of; without it the file's own id tells. Null: of none. */
      supersedes: standardId.nullable().optional(),
    }),
    importOutcomeSchema,
  ),
} as const;
