import type { Database } from 'better-sqlite3';

export interface PortfolioRow {
  readonly id: string;
  readonly created: string;
  readonly aim: { readonly standard: string; readonly level: number | null } | null;
}

/** Makes the one row that says what portfolio this is. `created` is an instant in UTC. */
export function insertPortfolio(db: Database, { id, created }: Pick<PortfolioRow, 'id' | 'created'>): void {
  db.transaction(() => {
    db.prepare('INSERT INTO portfolio (one, id, created) VALUES (1, @id, @created)').run({ id, created });
    db.prepare('INSERT INTO applicant (one) VALUES (1)').run();
  }).immediate();
}

export function readPortfolio(db: Database): PortfolioRow | undefined {
  const row = db.prepare('SELECT id, created, aim_standard, aim_level FROM portfolio').get() as
    { id: string; created: string; aim_standard: string | null; aim_level: number | null } | undefined;
  if (row === undefined) return undefined;
  const { id, created, aim_standard: standard, aim_level: level } = row;
  return { id, created, aim: standard === null ? null : { standard, level } };
}

export function writeAim(db: Database, aim: { standard: string; level: number | null }): void {
  db.prepare('UPDATE portfolio SET aim_standard = @standard, aim_level = @level').run(aim);
}

export interface Counts {
  readonly evidence: number;
  readonly claims: number;
  readonly workOutputs: number;
  readonly signoffs: number;
  readonly blobs: number;
}

/** How much a portfolio holds, without what lies in the trash; `blobs` counts all contents of the vault. */
export function countPortfolio(db: Database): Counts {
  const count = (sql: string) => db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number;
  return {
    evidence: count('evidence WHERE removed IS NULL'),
    claims: count(
      'claim JOIN evidence ON evidence.id = claim.evidence WHERE claim.removed IS NULL AND evidence.removed IS NULL',
    ),
    workOutputs: count('work_output WHERE removed IS NULL'),
    signoffs: count('signoff'),
    blobs: count('blob'),
  };
}

/** Bytes of all contents of the vault. */
export const sumBlobBytes = (db: Database): number =>
  db.prepare('SELECT coalesce(sum(bytes), 0) FROM blob').pluck().get() as number;
