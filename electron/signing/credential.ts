import { sign } from 'node:crypto';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import { CONTEXT, statementOf, takeApart, toCredential, type Json } from '../../shared/signoff/credential.ts';
import { LIMITS } from '../../shared/signoff/package.ts';
import { didSchema, type Statement } from '../../shared/signoff/statement.ts';
import type { CredentialFault } from '../../shared/signoff/verdict.ts';
import type { Contexts } from './contexts.ts';
import { methodOf } from './didKey.ts';
import { sha256Of } from './digest.ts';
import type { OpenKey } from './keyFile.ts';

/** A statement as a signed credential: one `eddsa-rdfc-2022` proof. @throws where the key is not the statement's signer's */
export async function signStatement(
  contexts: Contexts,
  { privateKey, signer }: OpenKey,
  statement: Statement,
): Promise<Json> {
  if (statement.signer.did !== signer.did) throw new Error('another key than the statement names');
  const { DataIntegrityProof, cryptosuite, issue } = await import('./dataIntegrity.ts');
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: statement.signed,
    signer: {
      id: methodOf(signer.did),
      algorithm: 'Ed25519',
      sign: ({ data }: { readonly data: Uint8Array }) => Promise.resolve(sign(null, data, privateKey)),
    },
  });
  return issue({
    credential: toCredential(statement, sha256Of),
    suite,
    documentLoader: contexts,
    now: statement.signed,
  });
}

export type Checked =
  | {
      readonly holds: true;
      readonly did: string;
      readonly credential: Json;
      /** What it says, where it is of our making; null: somebody else's. */
      readonly statement: Statement | null;
    }
  | { readonly holds: false; readonly why: CredentialFault };

/**
 * Checks a credential, ours or a stranger's. The form comes before the cryptography: the exact `@context`, one proof, by
 * the issuer's own key. Time is no part of it: the proof is judged as of the day it names, and whether that day is
 * right is a question for people.
 */
export async function checkCredential(contexts: Contexts, text: string): Promise<Checked> {
  if (text.length > LIMITS.credentialBytes) return { holds: false, why: 'too-large' };
  const credential = parse(text);
  if (credential === null) return { holds: false, why: 'json-malformed' };
  if (canonicalJson(credential['@context']) !== canonicalJson(CONTEXT))
    return { holds: false, why: 'context-foreign' };
  const parts = takeApart(credential);
  if (parts === null) return { holds: false, why: 'proof-malformed' };
  const did = didSchema.safeParse(issuerOf(parts.unsigned));
  if (!did.success) return { holds: false, why: 'issuer-unreachable' };
  if (parts.proof.verificationMethod !== methodOf(did.data)) return { holds: false, why: 'proof-malformed' };
  const { DataIntegrityProof, cryptosuite, verifyCredential } = await import('./dataIntegrity.ts');
  const result = await verifyCredential({
    credential: { ...parts.unsigned, proof: parts.proof },
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: contexts,
    now: String(parts.unsigned['validFrom']),
    checkStatus: () => Promise.resolve({ verified: true }), // lists of revoked badges lie on the web; said apart
  });
  if (!result.verified) return { holds: false, why: 'signature-wrong' };
  const statement = statementOf(parts.unsigned, sha256Of);
  const isOurs = statement !== null && statement.signer.did === did.data;
  return { holds: true, did: did.data, credential, statement: isOurs ? statement : null };
}

/** What a credential of ours says, before anything is known of its signature; null where it is none of ours. */
export function readStatement(
  text: string,
): { readonly credential: Json; readonly statement: Statement } | null {
  const credential = text.length > LIMITS.credentialBytes ? null : parse(text);
  const parts = credential && takeApart(credential);
  const statement = parts && statementOf(parts.unsigned, sha256Of);
  return credential && statement && { credential, statement };
}

function issuerOf({ issuer }: Json): unknown {
  return typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer;
}

const DEEPEST = 32;

/** Only a JSON object of reasonable depth. A name that stands twice would be read one way here and another there. */
function parse(text: string): Json | null {
  try {
    const value = JSON.parse(text) as unknown;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    if (depthOf(value) > DEEPEST || countNames(value) !== countColons(text)) return null;
    return value as Json;
  } catch {
    return null;
  }
}

const depthOf = (value: unknown): number =>
  value === null || typeof value !== 'object'
    ? 0
    : 1 + Object.values(value).reduce<number>((deepest, one) => Math.max(deepest, depthOf(one)), 0);

const countNames = (value: unknown): number =>
  value === null || typeof value !== 'object'
    ? 0
    : (Array.isArray(value) ? 0 : Object.keys(value).length) +
      Object.values(value).reduce<number>((sum, one) => sum + countNames(one), 0);

/** The colons outside of texts: one for each name that was written. */
const countColons = (text: string): number => text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
