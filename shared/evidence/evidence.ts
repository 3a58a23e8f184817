import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../calendar/plainDate.ts';

/** Kinds of evidence that assessors know. */
export const EVIDENCE_KINDS = [
  'product',
  'observation',
  'testimony',
  'discussion',
  'reflection',
  'certificate',
  'training',
  'prior-learning',
  'checklist',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const recordIdSchema = z.string().min(1).max(64);
const title = z.string().trim().min(1).max(300);
const longText = z.string().trim().max(20_000);

/** A file as the vault keeps it; `name` is the name it came with. */
export const storedFileSchema = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  mediaType: z.string(),
});
export type StoredFile = Readonly<z.infer<typeof storedFileSchema>>;

/** What a person says of a piece of evidence. `date`: when the work was done. */
export const evidenceDetailsSchema = z.object({
  title,
  kind: z.enum(EVIDENCE_KINDS).default('product'),
  date: plainDateSchema.nullable().default(null),
  description: longText.default(''),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  workOutput: recordIdSchema.nullable().default(null),
});
export type EvidenceDetails = Readonly<z.infer<typeof evidenceDetailsSchema>>;

export const evidenceSchema = evidenceDetailsSchema.extend({
  id: recordIdSchema,
  file: storedFileSchema,
  logged: instantSchema,
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** A claim: this evidence shows that indicator or requirement, because `note`; `where` in the file (page, time). */
export const claimDetailsSchema = z.object({
  standard: z.string().min(1),
  node: z.string().min(1),
  note: longText.default(''),
  where: z.string().trim().max(200).default(''),
});
export type ClaimDetails = Readonly<z.infer<typeof claimDetailsSchema>>;

export const claimSchema = claimDetailsSchema.extend({ id: recordIdSchema, evidence: recordIdSchema });
export type Claim = Readonly<z.infer<typeof claimSchema>>;

/** A work output: one instance of an O of a 職能基準, or of a work content of the mainland standard. */
export const workOutputDetailsSchema = z.object({
  title,
  standard: z.string().min(1),
  node: z.string().min(1),
  start: plainDateSchema.nullable().default(null),
  end: plainDateSchema.nullable().default(null),
  description: longText.default(''),
});
export const workOutputSchema = workOutputDetailsSchema.extend({ id: recordIdSchema });
export type WorkOutputDetails = Readonly<z.infer<typeof workOutputDetailsSchema>>;
export type WorkOutput = Readonly<z.infer<typeof workOutputSchema>>;
