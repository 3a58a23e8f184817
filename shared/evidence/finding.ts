import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import { claimSchema, EVIDENCE_KINDS, evidenceSchema, recordIdSchema } from './evidence.ts';

/** `removed`: by when it went to the trash. */
export const SORTS = ['date', 'logged', 'title', 'kind', 'size', 'removed'] as const;

/** Which evidence is wanted. What is not said does not matter; everything said must hold. */
export const evidenceFilterSchema = z.object({
  /** These alone. */
  ids: z.array(recordIdSchema).optional(),
  /** Words that must all stand in the record, its links or the text of its file. */
  query: z.string().max(1000).default(''),
  /** Claimed for this standard; with `node` for that node or one beneath it. */
  standard: z.string().min(1).optional(),
  node: z.string().optional(),
  /** With `standard`, in place of `node`: claimed for one of these alone. */
  nodes: z.array(z.string()).max(10_000).readonly().optional(),
  kind: z.enum(EVIDENCE_KINDS).optional(),
  /** The first and the last day of the work; where that is not told, the day on which it was logged. */
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  employer: z.string().optional(),
  tag: z.string().optional(),
  workOutput: recordIdSchema.optional(),
  /** Whether it is claimed for anything. */
  claimed: z.boolean().optional(),
  /** Whether a current sign-off says of one of its claims that it is met. */
  signed: z.boolean().optional(),
  /** Whether it belongs to a work output. */
  gathered: z.boolean().optional(),
  /** What lies in the trash, in place of what does not. */
  removed: z.boolean().default(false),
});
export type EvidenceFilter = Readonly<z.infer<typeof evidenceFilterSchema>>;

export const evidenceSortSchema = z.object({ by: z.enum(SORTS), descending: z.boolean() });
export type EvidenceSort = Readonly<z.infer<typeof evidenceSortSchema>>;
export const LATEST_FIRST: EvidenceSort = { by: 'date', descending: true };

/** UTF-16 offsets into the text beside it, the second behind the end. */
const rangesSchema = z.array(z.tuple([z.int(), z.int()]));
export const QUOTED_FROM = ['details', 'claim', 'file'] as const;

/** Where the words of the query stand. */
export const foundWordsSchema = z.object({
  title: rangesSchema,
  /** A passage around the first of them: of what is said of the evidence, of a claim's note, of the text of the file. */
  quote: z.object({ from: z.enum(QUOTED_FROM), text: z.string(), ranges: rangesSchema }).nullable(),
});
export type FoundWords = Readonly<z.infer<typeof foundWordsSchema>>;

export const listedEvidenceSchema = z.object({
  evidence: evidenceSchema,
  claims: z.array(claimSchema),
  /** Only where there was a query. */
  words: foundWordsSchema.optional(),
});
export type ListedEvidence = Readonly<z.infer<typeof listedEvidenceSchema>>;

/** How much was done in a month (`YYYY-MM`); months in which nothing was done are left out. */
export const monthCountSchema = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), count: z.int() });
export type MonthCount = Readonly<z.infer<typeof monthCountSchema>>;

/** A way of looking at the evidence that somebody keeps under a name. */
export const evidenceViewSchema = z.object({
  id: recordIdSchema,
  name: z.string().trim().min(1).max(60),
  filter: evidenceFilterSchema.omit({ ids: true, nodes: true, removed: true }),
  sort: evidenceSortSchema,
});
export type EvidenceView = Readonly<z.infer<typeof evidenceViewSchema>>;
