import { z } from 'zod';
import { instantSchema } from '../../calendar/plainDate.ts';
import { recordIdSchema } from '../../evidence/evidence.ts';
import { FILE_FORMS, TEMPLATE_FORMS } from '../../exchange/file.ts';
import { findingSchema } from '../../exchange/finding.ts';
import { importReportSchema } from '../../exchange/report.ts';
import { standardChangeSchema } from '../../standard/edit.ts';
import { standardNodeSchema } from '../../standard/node.ts';
import { standardLanguageSchema, standardSchema } from '../../standard/standard.ts';
import { procedure } from '../procedure.ts';
import { LANGUAGES } from '../records.ts';
import { done, nothing, standardId } from './shapes.ts';

export const IMPORTS_AS = ['new', 'version'] as const;

/** What became of a file: refused as a whole for what was found, or taken in. */
export const importOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(false), findings: z.array(findingSchema) }),
  z.object({
    ok: z.literal(true),
    /** The id under which it is kept, which need not be the one in the file. */
    standard: z.string(),
    title: z.string(),
    nodes: z.int(),
    /** Whether the file says nothing of the standard as a whole, so that a title may be given. */
    isTable: z.boolean(),
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

const title = z.string().trim().min(1).max(300);
/** A standard of the user's own as it is now, and how often it was changed. */
const ownStandard = z.object({ standard: standardSchema, revision: z.int() });
/** A file for the person to save: where stored files can be seen, `made/<made>` is it. */
export const fileToKeep = z.object({ name: z.string(), made: z.string() });
export type FileToKeep = Readonly<z.infer<typeof fileToKeep>>;

/** A claim on an entry that is not in the standard any more, with the entry as it last was. */
export const strandedClaimSchema = z.object({
  claim: recordIdSchema,
  evidence: recordIdSchema,
  evidenceTitle: z.string(),
  node: z.string(),
  note: z.string(),
  where: z.string(),
  /** Null where no former state of the standard is there either. */
  was: standardNodeSchema.nullable(),
});
export type StrandedClaim = Readonly<z.infer<typeof strandedClaimSchema>>;

export const ownStandardsProcedures = {
  /** Takes in the standard in the file beside the call, or with `dryRun` only says what would become of it. */
  'ownStandards.import': procedure(
    z.object({
      dryRun: z.boolean(),
      /** For a table, which names no title and no language. */
      title: title.optional(),
      language: standardLanguageSchema.optional(),
      /** What it is a newer version of; without it the file's own id tells. Null: of none. */
      supersedes: standardId.nullable().optional(),
      /** Where that is not said: a new standard, or the newer version of the one of its id, whatever either holds. */
      as: z.enum(IMPORTS_AS).optional(),
    }),
    importOutcomeSchema,
  ),
  'ownStandards.show': procedure(z.object({ id: standardId }), ownStandard),
  /** From nothing but a first entry. */
  'ownStandards.create': procedure(
    z.object({ title, language: standardLanguageSchema, first: z.string().trim().min(1).max(1000) }),
    ownStandard,
  ),
  /** Of any standard, or of an entry of it with all beneath. */
  'ownStandards.copy': procedure(
    z.object({ id: standardId, node: z.string().nullable(), title }),
    ownStandard,
  ),
  /** Each change is a new revision; the former ones stay. */
  'ownStandards.edit': procedure(z.object({ id: standardId, change: standardChangeSchema }), ownStandard),
  'ownStandards.revisions': procedure(
    z.object({ id: standardId }),
    z.array(z.object({ revision: z.int(), made: instantSchema })),
  ),
  /** Makes it what it was at a revision, as one more revision. */
  'ownStandards.revert': procedure(z.object({ id: standardId, revision: z.int().min(1) }), ownStandard),
  /** To the trash; claims on it stay. */
  'ownStandards.remove': procedure(z.object({ id: standardId }), done),
  'ownStandards.restore': procedure(z.object({ id: standardId }), done),
  /** Those in the trash. */
  'ownStandards.trash': procedure(
    nothing,
    z.array(z.object({ id: z.string(), title: z.string(), removed: instantSchema })),
  ),
  /** Of any standard: one that the app ships changes with the app. */
  'ownStandards.stranded': procedure(z.object({ id: standardId }), z.array(strandedClaimSchema)),
  /** Any standard as a file. */
  'ownStandards.export': procedure(z.object({ id: standardId, format: z.enum(FILE_FORMS) }), fileToKeep),
  /** A table to fill in, in the reader's language. */
  'ownStandards.template': procedure(
    z.object({ format: z.enum(TEMPLATE_FORMS), language: z.enum(LANGUAGES) }),
    fileToKeep,
  ),
} as const;
