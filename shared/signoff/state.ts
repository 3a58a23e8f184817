import type { PlainDate } from '../calendar/plainDate.ts';
import type { CoverageState } from '../coverage/state.ts';
import type { Decision } from './statement.ts';
import { keysFrom, type Succession } from './succession.ts';

export const SIGNOFF_STATES = ['current', 'stale', 'expired', 'withdrawn', 'superseded'] as const;
export type SignoffState = (typeof SIGNOFF_STATES)[number];

/** What was signed of a claim, as far as a later change of it matters. Not its title: that may be put better. */
export interface ClaimContent {
  readonly sha256: string;
  readonly standard: string;
  readonly node: string;
  /** The SHA-256 of the node's text. */
  readonly nodeSha256: string;
  readonly note: string;
  readonly where: string;
}

/** A sign-off as far as its state depends on it, in the order in which they came in. */
export interface KeptSignoff {
  readonly id: string;
  readonly claim: string;
  readonly did: string;
  readonly decision: Decision;
  readonly until: PlainDate | null;
  readonly content: ClaimContent;
  readonly isWithdrawn: boolean;
}

/**
 * The state of each sign-off by its id. It is computed whenever it is asked for and kept nowhere: `stale` where what was
 * signed is no longer what is there.
 *
 * @param signoffs in the order in which they came in: a later one by the same key, or one that follows it, supersedes the
 *   earlier
 * @param claims what the portfolio says now; a claim that is gone is not in it
 */
export function signoffStates(
  signoffs: readonly KeptSignoff[],
  claims: ReadonlyMap<string, ClaimContent>,
  asOf: PlainDate,
  successions: readonly Succession[],
): ReadonlyMap<string, SignoffState> {
  const newest = new Map<string, number>();
  for (const [place, one] of signoffs.entries())
    if (!one.isWithdrawn) newest.set(`${one.claim} ${one.did}`, place);
  const isSuperseded = ({ claim, did }: KeptSignoff, place: number) =>
    keysFrom(did, successions).some((key) => (newest.get(`${claim} ${key}`) ?? -1) > place);
  return new Map(
    signoffs.map((one, place): [string, SignoffState] => {
      if (one.isWithdrawn) return [one.id, 'withdrawn'];
      if (isSuperseded(one, place)) return [one.id, 'superseded'];
      const now = claims.get(one.claim);
      if (now === undefined || changesBetween(one.content, now).length > 0) return [one.id, 'stale'];
      return [one.id, one.until !== null && one.until < asOf ? 'expired' : 'current'];
    }),
  );
}

export const CHANGES = ['evidence', 'requirement', 'text', 'note', 'where'] as const;
export type Change = (typeof CHANGES)[number];

/** What of a claim is no longer as it was signed. */
export function changesBetween(signed: ClaimContent, now: ClaimContent): readonly Change[] {
  const isChanged: Record<Change, boolean> = {
    evidence: signed.sha256 !== now.sha256,
    requirement: signed.standard !== now.standard || signed.node !== now.node,
    text: signed.nodeSha256 !== now.nodeSha256,
    note: signed.note !== now.note,
    where: signed.where !== now.where,
  };
  return CHANGES.filter((change) => isChanged[change]);
}

/**
 * How far one claim is judged, by the sign-offs on it: signed where a current one says it is met; else awaiting where a
 * request is not yet answered; else changed since it was signed.
 */
export function claimState(
  signoffs: readonly { readonly decision: Decision; readonly state: SignoffState }[],
  isAwaiting: boolean,
): Exclude<CoverageState, 'none'> {
  const met = signoffs.filter(({ decision }) => decision === 'met');
  if (met.some(({ state }) => state === 'current')) return 'signed';
  if (isAwaiting) return 'awaiting';
  return met.some(({ state }) => state === 'stale') ? 'stale' : 'evidence';
}
