import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../../calendar/plainDate.ts';
import { CHECKED_BY, SIGNER_WARNINGS, TRUSTS } from '../../signoff/trust.ts';
import { JOURNAL_EVENTS } from '../../signoff/journal.ts';
import { REFUSALS } from '../../signoff/receive.ts';
import { CHANGES, SIGNOFF_STATES } from '../../signoff/state.ts';
import { DECISIONS, didSchema, VARCS } from '../../signoff/statement.ts';
import { procedure } from '../procedure.ts';
import { done, id, nothing } from './shapes.ts';

const fingerprint = z.array(z.string());
const sample = z.object({ seed: z.string(), of: z.int(), drawn: z.int() }).nullable();

/** The key before or after another. */
const neighbour = z
  .object({
    did: z.string(),
    name: z.string(),
    signed: instantSchema,
    checked: instantSchema.nullable(),
    checkedBy: z.enum(CHECKED_BY).nullable(),
  })
  .nullable();

/** A key with the name it came under, and how it is known to be that person's. */
export const knownSignerSchema = z.object({
  did: z.string(),
  name: z.string(),
  unit: z.string(),
  post: z.string(),
  phone: z.string(),
  seen: instantSchema,
  checked: instantSchema.nullable(),
  checkedBy: z.enum(CHECKED_BY).nullable(),
  follows: neighbour,
  followedBy: neighbour,
  trust: z.enum(TRUSTS),
  fingerprint,
  warnings: z.array(z.enum(SIGNER_WARNINGS)),
});
export type KnownSignerRecord = Readonly<z.infer<typeof knownSignerSchema>>;

/** One sign-off with what has become of it. */
export const signoffRecordSchema = z.object({
  id,
  claim: id,
  evidence: z.object({ id, title: z.string() }),
  /** Whether the supervisor saw a redacted copy and not the original. */
  sawCopy: z.boolean(),
  standard: z.string(),
  node: z.string(),
  code: z.string().nullable(),
  text: z.string(),
  decision: z.enum(DECISIONS),
  varcs: z.array(z.enum(VARCS)),
  comment: z.string(),
  did: z.string(),
  name: z.string(),
  /** The day that the supervisor names, and the day it came in here. */
  date: plainDateSchema,
  received: plainDateSchema,
  until: plainDateSchema.nullable(),
  state: z.enum(SIGNOFF_STATES),
  changes: z.array(z.enum([...CHANGES, 'claim'])),
  withdrawn: z.object({ date: plainDateSchema, reason: z.string() }).nullable(),
  trust: z.enum(TRUSTS),
});
export type SignoffRecord = Readonly<z.infer<typeof signoffRecordSchema>>;

export const requestRecordSchema = z.object({
  id,
  made: instantSchema,
  claims: z.int(),
  answered: z.int(),
  /** Answered by hand on paper, and by no key. */
  onPaper: z.int(),
  message: z.string(),
  closed: instantSchema.nullable(),
  sample,
});
export type RequestRecord = Readonly<z.infer<typeof requestRecordSchema>>;

export const receivedSchema = z.object({
  accepted: z.array(z.string()),
  refused: z.array(z.object({ claim: z.string(), code: z.enum(REFUSALS) })),
  signer: z.object({
    did: z.string(),
    name: z.string(),
    unit: z.string(),
    post: z.string(),
    fingerprint,
    trust: z.enum(TRUSTS),
    warnings: z.array(z.enum(SIGNER_WARNINGS)),
  }),
  /** The key that follows the signer's from now on, where that was taken in. */
  successor: z.object({ did: z.string(), name: z.string() }).nullable(),
  /** Whose portfolio it is for instead, which, and where that was last on this machine; null: for none but this one. */
  owner: z.object({ name: z.string(), id: z.string(), dir: z.string().nullable() }).nullable(),
});
export type ReceivedRecord = Readonly<z.infer<typeof receivedSchema>>;

/** The practitioner's side: asking for sign-off, and what came back. */
export const signoffsProcedures = {
  'signoffs.list': procedure(nothing, z.array(signoffRecordSchema)),
  'signoffs.requests': procedure(nothing, z.array(requestRecordSchema)),
  /** Makes a request file; it can then be had as the stored file `requests/<id>`. */
  'signoffs.request': procedure(
    z.object({
      claims: z.array(id).min(1).nullable(),
      addressee: didSchema.nullable().default(null),
      message: z.string().trim().max(2000).default(''),
      sample: z
        .object({ count: z.int().min(1), seed: z.string().trim().min(1).max(100) })
        .nullable()
        .default(null),
      /** Evidence that goes as its redacted copy; null: all that has one. */
      copies: z.array(id).nullable().default([]),
    }),
    z.object({
      request: id,
      claims: z.int(),
      evidence: z.int(),
      bytes: z.int(),
      fileName: z.string(),
      sample,
    }),
  ),
  /** Waits for no answer any longer. */
  'signoffs.closeRequest': procedure(z.object({ id }), done),
  /** Every claim that somebody could be asked to judge. */
  'signoffs.claims': procedure(
    nothing,
    z.array(
      z.object({
        id,
        standard: z.string(),
        node: z.string(),
        code: z.string().nullable(),
        text: z.string(),
        title: z.string(),
        evidence: id,
        hasCopy: z.boolean(),
      }),
    ),
  ),
  /** Takes in the answer beside the call; or one that was given at this computer. */
  'signoffs.import': procedure(
    z.object({ answer: id.nullable().default(null), handed: id.optional() }),
    receivedSchema,
  ),
  'signoffs.signers': procedure(nothing, z.array(knownSignerSchema)),
  /** Two people compared the fingerprint: the words that one read out, or a picture beside the call of the other's QR code. */
  'signoffs.checkSigner': procedure(
    z.object({ did: didSchema, words: z.string().max(200).default('') }),
    done,
  ),
  'signoffs.journal': procedure(
    nothing,
    z.object({
      brokenAt: z.int().nullable(),
      entries: z.array(
        z.object({
          seq: z.int(),
          at: instantSchema,
          event: z.enum(JOURNAL_EVENTS),
          subject: z.string(),
          detail: z.record(z.string(), z.string()),
          hash: z.string(),
        }),
      ),
    }),
  ),
} as const;
