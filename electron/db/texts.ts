import type { Database } from 'better-sqlite3';
import type { FileText, TextFailure } from '../../shared/evidence/fileText.ts';

interface Row {
  state: FileText['state'] | 'waiting';
  text: string;
  why: string;
}

/** The text of content, by its SHA-256; '' where it has none, or it was not read yet. */
export const readText = (db: Database, sha256: string): string =>
  (db.prepare('SELECT text FROM content_text WHERE sha256 = ?').pluck().get(sha256) as string | undefined) ??
  '';

/** Whether the text of content was read; undefined where nobody is going to. */
export const readTextState = (db: Database, sha256: string): Omit<Row, 'text'> | undefined =>
  db.prepare<[string], Row>('SELECT state, why FROM content_text WHERE sha256 = ?').get(sha256);

/** Keeps what was read of content that waits for it. @param reader the version of what read it */
export function writeText(db: Database, sha256: string, read: FileText, reader: number): void {
  db.prepare(
    'UPDATE content_text SET state = @state, text = @text, why = @why, reader = @reader WHERE sha256 = @sha256',
  ).run({
    sha256,
    reader,
    state: read.state,
    text: 'text' in read ? read.text : '',
    why: 'why' in read ? read.why : '',
  });
}

export interface WaitingText {
  readonly sha256: string;
  readonly mediaType: string;
}

/** Some of the content whose text is still to be read. */
export const listWaiting = (db: Database, limit: number): readonly WaitingText[] =>
  db
    .prepare(
      `SELECT sha256, media_type AS mediaType FROM content_text JOIN blob USING (sha256)
       WHERE state = 'waiting' LIMIT ?`,
    )
    .all(limit) as WaitingText[];

export const isWaiting = (db: Database, sha256: string): boolean =>
  readTextState(db, sha256)?.state === 'waiting';

export const countWaiting = (db: Database): number =>
  db.prepare(`SELECT count(*) FROM content_text WHERE state = 'waiting'`).pluck().get() as number;

export interface FailedText {
  readonly evidence: string;
  readonly title: string;
  readonly why: TextFailure;
}

/** The evidence whose text could not be read, without what lies in the trash. */
export const listFailed = (db: Database, limit: number): readonly FailedText[] =>
  db
    .prepare(
      `SELECT evidence.id AS evidence, evidence.title, content_text.why FROM content_text JOIN evidence USING (sha256)
       WHERE content_text.state = 'failed' AND evidence.removed IS NULL ORDER BY evidence.logged DESC LIMIT ?`,
    )
    .all(limit) as FailedText[];

/** Has what failed read again, and what an older reader read. @returns how many */
export function retryFailed(db: Database): number {
  return db.prepare(`UPDATE content_text SET state = 'waiting', why = '' WHERE state = 'failed'`).run()
    .changes;
}
export function retryOlder(db: Database, reader: number): number {
  return db
    .prepare(`UPDATE content_text SET state = 'waiting', why = '' WHERE state <> 'waiting' AND reader < ?`)
    .run(reader).changes;
}
