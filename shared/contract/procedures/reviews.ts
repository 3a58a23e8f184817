import { z } from 'zod';
import { instantSchema } from '../../calendar/plainDate.ts';
import { claimStatementSchema, didSchema, judgementSchema, subjectSchema } from '../../signoff/statement.ts';
import { procedure } from '../procedure.ts';
import { done, id, nothing } from './shapes.ts';

const passphrase = z.string().max(1000);

export const answerRecordSchema = z.object({
  id,
  review: id.nullable(),
  did: z.string(),
  made: instantSchema,
  fileName: z.string(),
  bytes: z.int(),
  words: z.array(
    z.object({
      signoff: z.string(),
      title: z.string(),
      decision: z.string(),
      withdrawn: z.boolean(),
      /** No word on a claim: it names the key that follows. */
      successor: z.boolean(),
    }),
  ),
});
export type AnswerRecord = Readonly<z.infer<typeof answerRecordSchema>>;

export const reviewSummarySchema = z.object({
  id,
  opened: instantSchema,
  made: instantSchema,
  subject: subjectSchema,
  claims: z.int(),
  decided: z.int(),
  /** How many of those no answer says as they stand now. */
  unsigned: z.int(),
  answered: z.boolean(),
});
export type ReviewSummary = Readonly<z.infer<typeof reviewSummarySchema>>;

export const reviewRecordSchema = z.object({
  id,
  made: instantSchema,
  subject: subjectSchema,
  addressee: didSchema.nullable(),
  message: z.string(),
  sample: z.object({ seed: z.string(), of: z.int(), drawn: z.int() }).nullable(),
  claims: z.array(claimStatementSchema),
  /** SHA-256 of the evidence that came along and can be looked at. */
  contents: z.array(z.string()),
  judgements: z.array(judgementSchema),
});
export type ReviewRecord = Readonly<z.infer<typeof reviewRecordSchema>>;

/** The supervisor's side: requests on the desk, what is said of them, and the answers. It needs no portfolio. */
export const reviewsProcedures = {
  'reviews.list': procedure(nothing, z.array(reviewSummarySchema)),
  /** Puts the request beside the call on the desk; or one of the portfolio that is open, where both work at one computer. */
  'reviews.open': procedure(
    z.object({ request: id.nullable().default(null), handed: id.optional() }),
    z.object({ id }),
  ),
  'reviews.show': procedure(z.object({ id }), reviewRecordSchema),
  /** Keeps what is said so far; nothing is signed yet. */
  'reviews.judge': procedure(z.object({ id, judgements: z.array(judgementSchema) }), done),
  /** Signs; the answer can then be had as the stored file `answers/<id>`. */
  'reviews.sign': procedure(z.object({ id, did: didSchema, passphrase }), answerRecordSchema),
  'reviews.remove': procedure(z.object({ id }), done),
  'reviews.answers': procedure(nothing, z.array(answerRecordSchema)),
  'reviews.withdraw': procedure(
    z.object({ signoff: z.guid(), did: didSchema, reason: z.string().trim().min(1).max(2000), passphrase }),
    answerRecordSchema,
  ),
  /** States that the holder of `did` signs with `next` from now on, another key on this computer. */
  'reviews.replaceKey': procedure(
    z.object({ did: didSchema, next: didSchema, passphrase }),
    answerRecordSchema,
  ),
} as const;
