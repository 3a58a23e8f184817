import { addCalendarDays } from '../calendar/plainDate.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { RequestManifest, ResponseManifest } from './package.ts';
import type { SignoffStatement, SuccessionStatement, WithdrawalStatement } from './statement.ts';
import { keysFrom, type Succession } from './succession.ts';

/** Why a supervisor's word is not taken in. */
export const REFUSALS = [
  'request-unknown',
  'request-altered',
  'portfolio-other',
  'applicant-other',
  'claim-not-asked',
  'claim-altered',
  'replayed',
  'older',
  'signoff-unknown',
  'signer-other',
  'signer-unknown',
  'key-replaced',
  'successor-known',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What the portfolio knows that an answer is held against. */
export interface Known {
  readonly portfolio: string;
  /** The request that the answer names; undefined where none such was made here. */
  readonly request: { readonly manifest: RequestManifest; readonly sha256: string } | undefined;
  readonly signoffs: readonly {
    readonly id: string;
    readonly claim: string;
    readonly did: string;
    readonly signed: string;
    readonly isWithdrawn: boolean;
  }[];
  /** Keys that were seen here. */
  readonly keys: readonly string[];
  readonly successions: readonly (Succession & { readonly id: string })[];
}

/** Why none of an answer can be taken in; null where each word of it is to be looked at. */
export function refuseAnswer({ request }: ResponseManifest, known: Known): Refusal | null {
  if (request === null) return null;
  if (request.subject.portfolio !== known.portfolio) return 'portfolio-other';
  if (known.request === undefined) return 'request-unknown';
  if (request.sha256 !== known.request.sha256) return 'request-altered';
  return canonicalJson(request.subject) === canonicalJson(known.request.manifest.subject)
    ? null
    : 'applicant-other';
}

/** Why a sign-off is not taken in; null where it is. */
export function refuseSignoff(
  statement: SignoffStatement,
  answer: ResponseManifest,
  known: Known,
): Refusal | null {
  const asked = known.request?.manifest.claims.find(({ id }) => id === statement.claim.id);
  const { did: signer } = statement.signer;
  const holders = keysFrom(signer, known.successions);
  const earlier = known.signoffs.filter(
    ({ claim, did }) => claim === statement.claim.id && holders.includes(did),
  );
  if (known.signoffs.some(({ id }) => id === statement.id)) return 'replayed';
  if (statement.subject.portfolio !== known.portfolio) return 'portfolio-other';
  if (statement.request !== answer.request?.id) return 'request-unknown';
  if (canonicalJson(statement.subject) !== canonicalJson(answer.request.subject)) return 'applicant-other';
  if (asked === undefined) return 'claim-not-asked';
  if (canonicalJson(asked) !== canonicalJson(statement.claim)) return 'claim-altered';
  if (isAfterReplacement(statement, known)) return 'key-replaced';
  return earlier.some(({ signed }) => signed > statement.signed) ? 'older' : null;
}

/**
 * Whether a replaced key signed when it no longer could. When that was is only what the signer says, and the key may have
 * been stolen: so what was asked for after the replacement is refused too, and what is dated before it was asked for, save
 * for a day in which two clocks may differ.
 */
function isAfterReplacement({ signer, signed }: SignoffStatement, { request, successions }: Known): boolean {
  const replaced = successions.find(({ did }) => did === signer.did);
  if (replaced === undefined || request === undefined) return replaced !== undefined;
  const { made } = request.manifest;
  const isDatedBefore = addCalendarDays(signed.slice(0, 10), 1) < made.slice(0, 10);
  return signed > replaced.signed || made > replaced.signed || isDatedBefore;
}

/** Why a withdrawal is not taken in; null where it is. A key that followed the signer's may take back too. */
export function refuseWithdrawal(statement: WithdrawalStatement, known: Known): Refusal | null {
  const signoff = known.signoffs.find(({ id }) => id === statement.signoff);
  if (signoff === undefined) return 'signoff-unknown';
  if (!keysFrom(signoff.did, known.successions).includes(statement.signer.did)) return 'signer-other';
  return signoff.isWithdrawn ? 'replayed' : null;
}

/**
 * Why it is not taken in that a key was replaced; null where it is. The next key does not consent, so one that is known
 * here already follows none: anybody could name somebody else's. Keys that follow each other in a circle are none's.
 */
export function refuseSuccession({ id, signer, next }: SuccessionStatement, known: Known): Refusal | null {
  if (known.successions.some((one) => one.id === id)) return 'replayed';
  if (!known.keys.includes(signer.did)) return 'signer-unknown';
  const isReplaced = known.successions.some(({ did }) => did === signer.did);
  if (isReplaced || keysFrom(next.did, known.successions).includes(signer.did)) return 'key-replaced';
  return known.keys.includes(next.did) ? 'successor-known' : null;
}
