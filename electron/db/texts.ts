import type { Database } from 'better-sqlite3';

/** `cut`: longer than what is kept; `none`: nothing that could be read as text. `why` is a reason's code. */
export interface ContentText {
  readonly sha256: string;
  readonly state: 'read' | 'cut' | 'none' | 'failed';
  readonly text: string;
  readonly why: string;
  /** The version of the reader that said so. */
  readonly reader: number;
}

/** The text of content, by its SHA-256. */
export const readText = (db: Database, sha256: string): ContentText | undefined =>
  db
    .prepare<[string], ContentText>(
      'SELECT sha256, state, text, why, reader FROM content_text WHERE sha256 = ?',
    )
    .get(sha256);

/** Keeps the text of content that the blob table has; a former one is replaced. */
export function writeText(db: Database, text: ContentText): void {
  db.prepare(
    `INSERT INTO content_text (sha256, state, text, why, reader) VALUES (@sha256, @state, @text, @why, @reader)
     ON CONFLICT (sha256) DO UPDATE SET state = excluded.state, text = excluded.text, why = excluded.why,
     reader = excluded.reader`,
  ).run(text);
}
