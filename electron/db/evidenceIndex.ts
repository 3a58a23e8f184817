import type { Database } from 'better-sqlite3';
import { textsOf } from '../../shared/evidence/evidence.ts';
import { groupByEvidence } from '../../shared/evidence/groupByEvidence.ts';
import { BETWEEN } from '../../shared/search/entry.ts';
import { toTerms } from '../../shared/search/terms.ts';
import { listClaimsOfAll } from './claims.ts';
import { readEvidenceOf } from './evidence.ts';

/** Rises when the same rows would give other terms; an index of another version is made anew. */
const VERSION = 1;

/** So many rows a transaction: short enough to stand between two calls of the page. */
const BATCH = 250;

/**
 * Brings the full-text index up to what the rows say, as far as the time goes.
 * @param foldText as the query is going to be folded
 * @param milliseconds stops after the batch in which they are over; left out: goes to the end
 * @returns how many pieces of evidence are not found by their words yet
 */
export function refreshIndex(
  db: Database,
  foldText: (text: string) => string,
  milliseconds = Infinity,
): number {
  renewIndex(db);
  const end = performance.now() + milliseconds;
  const write = db.prepare('INSERT OR REPLACE INTO evidence_index (rowid, record, text) VALUES (?, ?, ?)');
  const settle = db.prepare('UPDATE evidence_entry SET stale = 0 WHERE seq = ?');
  const index = db.transaction(() => {
    const stale = listStale(db);
    for (const { seq, record, text } of stale) {
      write.run(seq, toTerms(foldText(record)), toTerms(foldText(text)));
      settle.run(seq);
    }
    return stale.length;
  });
  while (index.immediate() === BATCH && performance.now() < end);
  return countStale(db);
}

interface Words {
  readonly seq: number;
  readonly record: string;
  readonly text: string;
}

/** The first of what is not indexed as it is now, with all that it is found by. */
function listStale(db: Database): readonly Words[] {
  const rows = db
    .prepare(
      `SELECT seq, evidence_entry.evidence AS id, coalesce(text, '') AS text FROM evidence_entry
       JOIN evidence ON evidence.id = evidence_entry.evidence LEFT JOIN content_text USING (sha256)
       WHERE stale = 1 LIMIT ?`,
    )
    .all(BATCH) as { readonly seq: number; readonly id: string; readonly text: string }[];
  const ids = rows.map(({ id }) => id);
  const evidence = readEvidenceOf(db, ids);
  const claims = groupByEvidence(listClaimsOfAll(db, ids));
  return rows.map(({ seq, text }, index) => {
    const one = evidence[index];
    if (one === undefined) throw new Error(`entry ${seq} names no evidence`);
    const said = (claims.get(one.id) ?? []).flatMap(({ note, where }) => [note, where]);
    return { seq, text, record: [...textsOf(one), ...said].join(BETWEEN) };
  });
}

/** Makes the index anew from the rows, the next time that it is brought up. */
export function rebuildIndex(db: Database): void {
  db.transaction(() => {
    db.prepare(`INSERT INTO evidence_index (evidence_index) VALUES ('delete-all')`).run();
    db.prepare('UPDATE evidence_entry SET stale = 1').run();
    db.prepare('UPDATE evidence_index_version SET version = ?').run(VERSION);
  }).immediate();
}

function renewIndex(db: Database): void {
  if (db.prepare('SELECT version FROM evidence_index_version').pluck().get() !== VERSION) rebuildIndex(db);
}

/** How many pieces of evidence are not found by their words yet. */
export const countStale = (db: Database): number =>
  db.prepare('SELECT count(*) FROM evidence_entry WHERE stale = 1').pluck().get() as number;
