import type { Database } from 'better-sqlite3';
import type { ClaimContent, KeptSignoff } from '../../shared/signoff/state.ts';
import type { Decision, SignoffStatement, WithdrawalStatement } from '../../shared/signoff/statement.ts';

/** A request as it was made, with the manifest that its answers are compared with. */
export interface RequestRow {
  readonly id: string;
  readonly made: string;
  readonly manifestSha256: string;
  /** JSON. */
  readonly manifest: string;
  /** Of the whole file, which the vault keeps. */
  readonly sha256: string;
  readonly closed: string | null;
}

export function insertRequest(db: Database, request: RequestRow, claims: readonly string[]): void {
  db.prepare(
    `INSERT INTO signoff_request (id, made, manifest_sha256, manifest, sha256, closed)
     VALUES (@id, @made, @manifestSha256, @manifest, @sha256, @closed)`,
  ).run(request);
  const insert = db.prepare('INSERT INTO signoff_request_claim (request, claim) VALUES (?, ?)');
  for (const claim of claims) insert.run(request.id, claim);
}

const REQUEST = `SELECT id, made, manifest_sha256 AS manifestSha256, manifest, sha256, closed FROM signoff_request`;

export const readRequestRow = (db: Database, id: string): RequestRow | undefined =>
  db.prepare(`${REQUEST} WHERE id = ?`).get(id) as RequestRow | undefined;

/** The latest first. */
export const listRequests = (db: Database): readonly RequestRow[] =>
  db.prepare(`${REQUEST} ORDER BY made DESC, rowid DESC`).all() as RequestRow[];

/** No answer is waited for any longer. @param closed an instant in UTC @returns false where there is no such request */
export const closeRequest = (db: Database, id: string, closed: string): boolean =>
  db.prepare('UPDATE signoff_request SET closed = @closed WHERE id = @id').run({ id, closed }).changes === 1;

/** Claims in a request that is open and has not been answered for them. */
export const listAwaiting = (db: Database): ReadonlySet<string> =>
  new Set(
    db
      .prepare(
        `SELECT DISTINCT claim FROM signoff_request_claim AS asked JOIN signoff_request ON id = request
         WHERE closed IS NULL AND NOT EXISTS
           (SELECT 1 FROM signoff WHERE signoff.request = asked.request AND signoff.claim = asked.claim)`,
      )
      .pluck()
      .all() as string[],
  );

/** A sign-off as it is kept. */
export interface SignoffRow extends KeptSignoff {
  readonly request: string;
  /** Instants in UTC: when the supervisor says it was signed, and when it came in here. */
  readonly signed: string;
  readonly received: string;
  /** JSON, exactly as it came. */
  readonly credential: string;
  readonly withdrawal: {
    readonly signed: string;
    readonly reason: string;
    readonly credential: string;
  } | null;
}

export function insertSignoff(
  db: Database,
  statement: SignoffStatement,
  kept: { readonly received: string; readonly credential: string },
): void {
  const { claim } = statement;
  db.prepare(
    `INSERT INTO signoff (id, request, claim, did, decision, signed, valid_until, received, evidence_sha256, standard,
       node, node_sha256, note, place, credential)
     VALUES (@id, @request, @claim, @did, @decision, @signed, @until, @received, @sha256, @standard, @node,
       @nodeSha256, @note, @where, @credential)`,
  ).run({
    ...kept,
    id: statement.id,
    request: statement.request,
    claim: claim.id,
    did: statement.signer.did,
    decision: statement.decision,
    signed: statement.signed,
    until: statement.until,
    sha256: claim.evidence.sha256,
    standard: claim.standard.id,
    node: claim.node.id,
    nodeSha256: claim.node.sha256,
    note: claim.note,
    where: claim.where,
  });
}

export function insertWithdrawal(
  db: Database,
  { id, signoff, signed, reason }: WithdrawalStatement,
  kept: { readonly received: string; readonly credential: string },
): void {
  db.prepare(
    `INSERT INTO signoff_withdrawal (signoff, id, signed, received, reason, credential)
     VALUES (@signoff, @id, @signed, @received, @reason, @credential)`,
  ).run({ ...kept, id, signoff, signed, reason });
}

interface Row {
  readonly id: string;
  readonly request: string;
  readonly claim: string;
  readonly did: string;
  readonly decision: Decision;
  readonly signed: string;
  readonly valid_until: string | null;
  readonly received: string;
  readonly evidence_sha256: string;
  readonly standard: string;
  readonly node: string;
  readonly node_sha256: string;
  readonly note: string;
  readonly place: string;
  readonly credential: string;
  readonly withdrawn: string | null;
  readonly reason: string | null;
  readonly withdrawal: string | null;
}

/** In the order in which they came in. @param claims only those on these; null: all */
export const listSignoffs = (db: Database, claims: readonly string[] | null = null): readonly SignoffRow[] =>
  (
    db
      .prepare(
        `SELECT signoff.*, signoff_withdrawal.signed AS withdrawn, reason, signoff_withdrawal.credential AS withdrawal
         FROM signoff LEFT JOIN signoff_withdrawal ON signoff_withdrawal.signoff = signoff.id
         ${claims === null ? '' : 'WHERE signoff.claim IN (SELECT value FROM json_each(@claims))'} ORDER BY seq`,
      )
      .all(claims === null ? {} : { claims: JSON.stringify(claims) }) as Row[]
  ).map(toSignoff);

const toSignoff = (row: Row): SignoffRow => ({
  id: row.id,
  request: row.request,
  claim: row.claim,
  did: row.did,
  decision: row.decision,
  signed: row.signed,
  until: row.valid_until,
  received: row.received,
  content: contentOf(row),
  credential: row.credential,
  isWithdrawn: row.withdrawn !== null,
  withdrawal:
    row.withdrawn === null || row.reason === null || row.withdrawal === null
      ? null
      : { signed: row.withdrawn, reason: row.reason, credential: row.withdrawal },
});

const contentOf = (row: Row): ClaimContent => ({
  sha256: row.evidence_sha256,
  standard: row.standard,
  node: row.node,
  nodeSha256: row.node_sha256,
  note: row.note,
  where: row.place,
});

/** Live claims that a sign-off names, one on paper too, with the content of their evidence as it is now. */
export const listSignedClaims = (
  db: Database,
): readonly (Omit<ClaimContent, 'nodeSha256'> & { readonly id: string })[] =>
  db
    .prepare(
      `SELECT claim.id, evidence.sha256, claim.standard, claim.node, claim.note, claim.place AS "where"
       FROM claim JOIN evidence ON evidence.id = claim.evidence
       WHERE claim.removed IS NULL AND evidence.removed IS NULL AND claim.id IN (SELECT claim FROM signoff UNION SELECT claim FROM paper_signoff)`,
    )
    .all() as (Omit<ClaimContent, 'nodeSha256'> & { readonly id: string })[];
