import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../calendar/plainDate.ts';
import { recordIdSchema } from '../evidence/evidence.ts';

export const DECISIONS = ['met', 'not-yet', 'more'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What assessors ask of evidence: valid, authentic, reliable, current, sufficient. */
export const VARCS = ['valid', 'authentic', 'reliable', 'current', 'sufficient'] as const;
export type Varcs = (typeof VARCS)[number];

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export const didSchema = z.string().regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
const word = z.string().max(300);

/** Who signs: what a person says of themselves, and their key. */
export const signerSchema = z.strictObject({
  did: didSchema,
  name: z.string().trim().min(1).max(100),
  unit: z.string().trim().max(200),
  post: z.string().trim().max(100),
  phone: z.string().trim().max(50),
});
export type Signer = Readonly<z.infer<typeof signerSchema>>;

/** Whose portfolio it is about, as the portfolio says. */
export const subjectSchema = z.strictObject({ portfolio: recordIdSchema, name: word, employer: word });
export type Subject = Readonly<z.infer<typeof subjectSchema>>;

/**
 * Everything that makes a claim true: this content shows this text of that standard, for that reason, at that place.
 * Where any of it changes afterwards, the sign-off is for something else.
 */
export const claimStatementSchema = z.strictObject({
  id: recordIdSchema,
  evidence: z.strictObject({
    id: recordIdSchema,
    title: word,
    kind: word,
    date: plainDateSchema.nullable(),
    file: word,
    mediaType: word,
    bytes: z.int().min(0),
    sha256: sha256Schema,
    /** The SHA-256 of the copy with parts blacked out that the supervisor saw instead; null: the original. */
    redacted: sha256Schema.nullable(),
  }),
  standard: z.strictObject({
    id: word,
    code: z.string().max(300).nullable(),
    title: word,
    /** Which version: the SHA-256 of the source that its texts were taken from. */
    version: sha256Schema,
  }),
  node: z.strictObject({
    id: word,
    code: z.string().max(300).nullable(),
    /** A UUID that names the node wherever it is exported. */
    uuid: z.guid(),
    text: z.string().max(20_000),
    sha256: sha256Schema,
  }),
  note: z.string().max(20_000),
  where: z.string().max(200),
});
export type ClaimStatement = Readonly<z.infer<typeof claimStatementSchema>>;

/** The SHA-256 of what a supervisor is given to look at: the redacted copy where there is one, else the original. */
export const contentOf = ({ sha256, redacted }: ClaimStatement['evidence']): string => redacted ?? sha256;

const frame = { version: z.literal(1), id: z.guid(), signer: signerSchema, signed: instantSchema };

/** A supervisor's word on one claim. */
export const signoffStatementSchema = z.strictObject({
  ...frame,
  kind: z.literal('sign-off'),
  request: z.guid(),
  subject: subjectSchema,
  claim: claimStatementSchema,
  decision: z.enum(DECISIONS),
  varcs: z.array(z.enum(VARCS)).max(VARCS.length),
  comment: z.string().max(5000),
  /** The last day on which it holds; null where it has none. */
  until: plainDateSchema.nullable(),
});
export type SignoffStatement = Readonly<z.infer<typeof signoffStatementSchema>>;

/** The same supervisor takes a sign-off back. */
export const withdrawalStatementSchema = z.strictObject({
  ...frame,
  kind: z.literal('withdrawal'),
  signoff: z.guid(),
  reason: z.string().trim().min(1).max(2000),
});
export type WithdrawalStatement = Readonly<z.infer<typeof withdrawalStatementSchema>>;

/** The holder of a key states which key follows it: theirs too, under the name that they have from now on. */
export const successionStatementSchema = z.strictObject({
  ...frame,
  kind: z.literal('succession'),
  next: signerSchema,
});
export type SuccessionStatement = Readonly<z.infer<typeof successionStatementSchema>>;

/** What binds the files of an answer together: the SHA-256 of the list of them. */
export const sealStatementSchema = z.strictObject({
  ...frame,
  kind: z.literal('seal'),
  manifest: sha256Schema,
});
export type SealStatement = Readonly<z.infer<typeof sealStatementSchema>>;

export const statementSchema = z.discriminatedUnion('kind', [
  signoffStatementSchema,
  withdrawalStatementSchema,
  successionStatementSchema,
  sealStatementSchema,
]);
export type Statement = z.infer<typeof statementSchema>;
/** What an answer may say. */
export type Word = Exclude<Statement, SealStatement>;

/** What a supervisor says of one claim before it is signed. */
export const judgementSchema = z.object({
  claim: recordIdSchema,
  decision: z.enum(DECISIONS),
  comment: z.string().trim().max(5000).default(''),
  varcs: z.array(z.enum(VARCS)).default([]),
  until: plainDateSchema.nullable().default(null),
});
export type Judgement = Readonly<z.infer<typeof judgementSchema>>;
