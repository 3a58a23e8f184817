import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  firstBreak,
  JOURNAL_START,
  journalHash,
  type JournalEntry,
  type JournalEvent,
} from '../../shared/signoff/journal.ts';

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly subject: string;
  readonly detail: string;
  readonly hash: string;
}

/** Writes a line, tied to the one before. Call it in the transaction of what it tells of. @param at an instant in UTC */
export function writeJournal(
  db: Database,
  at: string,
  event: JournalEvent,
  subject: string,
  detail: JournalEntry['detail'] = {},
): void {
  const last = db.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as
    Pick<Row, 'seq' | 'hash'> | undefined;
  const entry = { seq: (last?.seq ?? 0) + 1, at, event, subject, detail };
  db.prepare(
    `INSERT INTO journal (seq, at, event, subject, detail, hash)
     VALUES (@seq, @at, @event, @subject, @detail, @hash)`,
  ).run({
    ...entry,
    detail: JSON.stringify(detail),
    hash: journalHash(entry, last?.hash ?? JOURNAL_START, sha256Of),
  });
}

/** In the order in which it was written. */
export const listJournal = (db: Database): readonly JournalEntry[] =>
  (db.prepare('SELECT seq, at, event, subject, detail, hash FROM journal ORDER BY seq').all() as Row[]).map(
    (row) => ({
      ...row,
      event: row.event as JournalEvent,
      detail: JSON.parse(row.detail) as JournalEntry['detail'],
    }),
  );

/** The number of the first line that somebody changed; null where the journal is whole. */
export const findJournalBreak = (db: Database): number | null => firstBreak(listJournal(db), sha256Of);

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
