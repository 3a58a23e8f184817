import { z } from 'zod';
import { instantSchema } from '../calendar/plainDate.ts';
import { recordIdSchema } from '../evidence/evidence.ts';
import { claimStatementSchema, didSchema, sha256Schema, signerSchema, subjectSchema } from './statement.ts';

/** Limits of the files that travel, looked at before anything is read. */
export const LIMITS = {
  fileBytes: 256 * 1024 * 1024,
  entries: 10_000,
  credentialBytes: 256 * 1024,
  manifestBytes: 32 * 1024 * 1024,
  /** Evidence beyond this is named by its SHA-256 and handed over apart. */
  evidenceBytes: 64 * 1024 * 1024,
  /** All evidence of one request together; what comes after is handed over apart too. */
  allEvidenceBytes: 200 * 1024 * 1024,
} as const;

const filesSchema = z.array(
  z.strictObject({ name: z.string(), sha256: sha256Schema, bytes: z.int().min(0) }),
);

/** `manifest.json` of a request (`.zjreq`): what a practitioner asks a supervisor to look at. */
export const requestManifestSchema = z.strictObject({
  format: z.literal('zhengji-request'),
  version: z.literal(1),
  /** Drawn at random: an answer belongs to exactly one request. */
  id: z.guid(),
  made: instantSchema,
  subject: subjectSchema,
  /** Who is asked, where only one person's answer will do; null: whoever is handed it. */
  addressee: didSchema.nullable(),
  message: z.string().max(2000),
  /** For a second verifier: how many of how many were drawn, and the seed that anybody can draw them from again. */
  sample: z
    .strictObject({
      seed: z.string().min(1).max(100),
      of: z.int().min(1),
      drawn: z.int().min(1),
      /** The claims that they were drawn from; requests of old do not say. */
      among: z.array(recordIdSchema).max(100_000).optional(),
    })
    .nullable(),
  claims: z.array(claimStatementSchema).min(1).max(5000),
  files: filesSchema,
});
export type RequestManifest = Readonly<z.infer<typeof requestManifestSchema>>;

/** `manifest.json` of an answer (`.zjres`): the credentials that lie beside it. */
export const responseManifestSchema = z.strictObject({
  format: z.literal('zhengji-response'),
  version: z.literal(1),
  id: z.guid(),
  made: instantSchema,
  signer: signerSchema,
  /** Which request it answers, by its id and the SHA-256 of its manifest; null: it only takes sign-offs back. */
  request: z.strictObject({ id: z.guid(), sha256: sha256Schema, subject: subjectSchema }).nullable(),
  files: filesSchema,
});
export type ResponseManifest = Readonly<z.infer<typeof responseManifestSchema>>;

/** The files that people carry to each other, by the end of their names. */
export const TRAVELLERS = ['request', 'response', 'key'] as const;
export type Traveller = (typeof TRAVELLERS)[number];
const ENDINGS: Readonly<Record<Traveller, string>> = { request: '.zjreq', response: '.zjres', key: '.zjkey' };

/** What a file is by its name; null: none of these. */
export const travellerOf = (name: string): Traveller | null =>
  TRAVELLERS.find((kind) => name.toLowerCase().endsWith(ENDINGS[kind])) ?? null;

/** Names that a package may have: no other is ever looked at, and none is used as a path. */
export const ENTRY_NAMES = {
  manifest: 'manifest.json',
  seal: 'seal.json',
  evidence: /^evidence\/[0-9a-f]{64}$/,
  credential: /^credentials\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/,
} as const;
