import type { CoverageState } from '../../../shared/coverage/state.ts';
import { statementOf } from '../../../shared/signoff/credential.ts';
import {
  changesBetween,
  claimState,
  signoffStates,
  type Change,
  type SignoffState,
} from '../../../shared/signoff/state.ts';
import type { SignoffStatement, Varcs } from '../../../shared/signoff/statement.ts';
import type { KnownSigner } from '../../../shared/signoff/trust.ts';
import { listSigners } from '../../db/signers.ts';
import { listAwaiting, listSignoffs, type SignoffRow } from '../../db/signoffs.ts';
import { listSuccessions } from '../../db/successions.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { sha256Of } from '../../signing/digest.ts';
import { claimContents } from './claims.ts';

/** A sign-off that came in, with what has become of it. */
export interface ListedSignoff {
  readonly row: SignoffRow;
  readonly statement: SignoffStatement;
  readonly state: SignoffState;
  /** What of the claim is no longer as it was signed; the claim itself may be gone. */
  readonly changes: readonly (Change | 'claim')[];
  readonly signer: KnownSigner;
}

/** All sign-offs, in the order in which they came in. @param asOf the day that expiry is judged on */
export function listKept(
  services: Services,
  { db }: Pick<Portfolio, 'db'>,
  asOf: string,
): readonly ListedSignoff[] {
  const rows = listSignoffs(db);
  const contents = claimContents(services, db);
  const states = signoffStates(rows, contents, asOf, listSuccessions(db));
  const signers = new Map(listSigners(db).map((signer) => [signer.did, signer]));
  return rows.flatMap((row) => {
    const statement = statementIn(row.credential);
    const signer = signers.get(row.did);
    const state = states.get(row.id);
    const now = contents.get(row.claim);
    if (statement === null || signer === undefined || state === undefined) return [];
    const changes = now === undefined ? (['claim'] as const) : changesBetween(row.content, now);
    return [{ row, statement, state, changes, signer }];
  });
}

/**
 * How far claims are judged, by their ids. Those that no sign-off and no open request names are left out: they are
 * evidence, and no more.
 * @param claims only these; null: all
 */
export function judgedStates(
  services: Services,
  db: Portfolio['db'],
  asOf: string,
  claims: readonly string[] | null = null,
): ReadonlyMap<string, Exclude<CoverageState, 'none'>> {
  const rows = listSignoffs(db, claims);
  const awaiting = listAwaiting(db);
  const states =
    rows.length === 0
      ? new Map<string, SignoffState>()
      : signoffStates(rows, claimContents(services, db), asOf, listSuccessions(db));
  const byClaim = groupByClaim(rows);
  return new Map(
    [...new Set([...byClaim.keys(), ...awaiting])].map((id) => {
      const signoffs = (byClaim.get(id) ?? []).map((row) => ({
        decision: row.decision,
        state: states.get(row.id) ?? 'stale',
      }));
      return [id, claimState(signoffs, awaiting.has(id))];
    }),
  );
}

/**
 * The live claims of which a current sign-off says that they are met, with the first instant at which one did.
 * @param asOf the day that expiry is judged on
 */
export function signedClaims(
  services: Services,
  db: Portfolio['db'],
  asOf: string,
): ReadonlyMap<string, string> {
  const rows = listSignoffs(db);
  if (rows.length === 0) return new Map();
  const states = signoffStates(rows, claimContents(services, db), asOf, listSuccessions(db));
  const claims = new Map<string, string>();
  for (const { id, claim, decision, signed } of rows) {
    if (decision !== 'met' || states.get(id) !== 'current') continue;
    const before = claims.get(claim);
    claims.set(claim, before !== undefined && before < signed ? before : signed);
  }
  return claims;
}

/** What supervisors said of claims in sign-offs that are met and still stand, by claim. @param claims only of these */
export function listTicks(
  services: Services,
  db: Portfolio['db'],
  asOf: string,
  claims: readonly string[],
): ReadonlyMap<string, ReadonlySet<Varcs>> {
  const rows = listSignoffs(db, claims);
  const ticks = new Map<string, Set<Varcs>>();
  if (rows.length === 0) return ticks;
  const states = signoffStates(rows, claimContents(services, db), asOf, listSuccessions(db));
  for (const { id, claim, decision, credential } of rows) {
    if (decision !== 'met' || states.get(id) !== 'current') continue;
    const said = ticks.get(claim) ?? new Set();
    for (const tick of statementIn(credential)?.varcs ?? []) said.add(tick);
    ticks.set(claim, said);
  }
  return ticks;
}

/** What a kept credential says; null where it is no sign-off. */
function statementIn(credential: string): SignoffStatement | null {
  const { proof: _proof, ...unsigned } = JSON.parse(credential) as Record<string, unknown>;
  const statement = statementOf(unsigned, sha256Of);
  return statement?.kind === 'sign-off' ? statement : null;
}

function groupByClaim(rows: readonly SignoffRow[]): ReadonlyMap<string, readonly SignoffRow[]> {
  const groups = new Map<string, SignoffRow[]>();
  for (const row of rows) {
    const list = groups.get(row.claim);
    if (list) list.push(row);
    else groups.set(row.claim, [row]);
  }
  return groups;
}
