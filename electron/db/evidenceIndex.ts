import type { Database } from 'better-sqlite3';
import { textsOf } from '../../shared/evidence/evidence.ts';
import { BETWEEN } from '../../shared/search/entry.ts';
import { toTerms } from '../../shared/search/terms.ts';
import { listClaimsOf } from './claims.ts';
import { readEvidence } from './evidence.ts';
import { readText } from './texts.ts';

/** Rises when the same rows would give other terms; an index of another version is made anew. */
const VERSION = 1;

/** So many rows a transaction: short enough to stand between two calls of the page. */
const BATCH = 50;

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
  const listStale = db.prepare<[number], { seq: number; evidence: string }>(
    'SELECT seq, evidence FROM evidence_entry WHERE stale = 1 LIMIT ?',
  );
  const write = db.prepare('INSERT OR REPLACE INTO evidence_index (rowid, record, text) VALUES (?, ?, ?)');
  const settle = db.prepare('UPDATE evidence_entry SET stale = 0 WHERE seq = ?');
  const index = db.transaction(() => {
    const stale = listStale.all(BATCH);
    for (const { seq, evidence: id } of stale) {
      const evidence = readEvidence(db, id);
      if (evidence === undefined) throw new Error(`entry ${seq} names no evidence`);
      const claims = listClaimsOf(db, id).flatMap(({ note, where }) => [note, where]);
      const record = [...textsOf(evidence), ...claims].join(BETWEEN);
      const text = readText(db, evidence.file.sha256);
      write.run(seq, toTerms(foldText(record)), toTerms(foldText(text)));
      settle.run(seq);
    }
    return stale.length;
  });
  while (index.immediate() === BATCH && performance.now() < end);
  return countStale(db);
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
