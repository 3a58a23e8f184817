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
const shortText = z.string().trim().max(200);

/** What a content is kept under. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A file as the vault keeps it; `name` is the name it came with. */
export const storedFileSchema = z.object({
  name: z.string(),
  sha256: sha256Schema,
  bytes: z.int().min(0),
  mediaType: z.string(),
});
export type StoredFile = Readonly<z.infer<typeof storedFileSchema>>;

/** Somebody who had to do with the work, and as what: a witness, a colleague, a client. */
export const personSchema = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.string().trim().max(100).default(''),
});
export type Person = Readonly<z.infer<typeof personSchema>>;

/** What the person keeps beside our own fields, under a name of their own: a project's number, a tool. */
export const customFieldSchema = z.object({
  name: z.string().trim().min(1).max(60),
  value: z.string().trim().max(2000).default(''),
});
export type CustomField = Readonly<z.infer<typeof customFieldSchema>>;

/** The four prompts (STAR) that a reflective account answers, in the order in which they are read. */
export const REFLECTION_PROMPTS = ['situation', 'task', 'action', 'result'] as const;
export type ReflectionPrompt = (typeof REFLECTION_PROMPTS)[number];
export const reflectionSchema = z.object({
  situation: longText.default(''),
  task: longText.default(''),
  action: longText.default(''),
  result: longText.default(''),
});
export type Reflection = Readonly<z.infer<typeof reflectionSchema>>;

/** What a person says of a piece of evidence. `date`: when the work was done, which may be long before it was logged. */
export const evidenceDetailsSchema = z.object({
  title,
  kind: z.enum(EVIDENCE_KINDS).default('product'),
  date: plainDateSchema.nullable().default(null),
  description: longText.default(''),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  workOutput: recordIdSchema.nullable().default(null),
  place: shortText.default(''),
  employer: shortText.default(''),
  people: z.array(personSchema).max(50).default([]),
  fields: z.array(customFieldSchema).max(50).default([]),
  reflection: reflectionSchema.prefault({}),
});
export type EvidenceDetails = Readonly<z.infer<typeof evidenceDetailsSchema>>;

/** Where a file lay in the folder that it came in with: `project/screens`, with `/` on every system; '' for a file by itself. */
export const originSchema = z.string().max(4000);

export const evidenceSchema = evidenceDetailsSchema.extend({
  id: recordIdSchema,
  file: storedFileSchema,
  origin: originSchema.default(''),
  /** Counts the contents that it has had: 1 for the first. */
  revision: z.int().min(1).default(1),
  logged: instantSchema,
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** What a person said of it, without what the app knows by itself. */
export const detailsOf = (evidence: EvidenceDetails): EvidenceDetails =>
  evidenceDetailsSchema.parse(evidence);

/** A content that a piece of evidence had before its file was replaced. `replaced`: when, an instant. */
export const revisionSchema = z.object({
  revision: z.int().min(1),
  file: storedFileSchema,
  replaced: instantSchema,
});
export type Revision = Readonly<z.infer<typeof revisionSchema>>;

/** Which prompts of a reflective account were answered, in their order. */
export const answeredPrompts = ({ reflection }: Pick<EvidenceDetails, 'reflection'>) =>
  REFLECTION_PROMPTS.filter((prompt) => reflection[prompt] !== '');

/** All that was said of a piece of evidence, and its names: what a search looks through, each text by itself. */
export const textsOf = (evidence: Evidence): readonly string[] =>
  [
    evidence.title,
    evidence.description,
    evidence.file.name,
    evidence.origin,
    ...evidence.tags,
    evidence.place,
    evidence.employer,
    ...evidence.people.flatMap(({ name, role }) => [name, role]),
    ...evidence.fields.flatMap(({ name, value }) => [name, value]),
    ...REFLECTION_PROMPTS.map((prompt) => evidence.reflection[prompt]),
  ].filter((text) => text !== '');

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
