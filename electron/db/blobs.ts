import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

export interface BlobRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Names content that the vault already holds. Content that is named already stays as it is. */
export function insertBlob(db: Database, blob: BlobRow, added: string): void {
  prepared(
    db,
    `INSERT INTO blob (sha256, bytes, media_type, added) VALUES (@sha256, @bytes, @mediaType, @added)
     ON CONFLICT (sha256) DO NOTHING`,
  ).run({ ...blob, added });
}

export function readBlob(db: Database, sha256: string): BlobRow | undefined {
  return db
    .prepare('SELECT sha256, bytes, media_type AS mediaType FROM blob WHERE sha256 = ?')
    .get(sha256) as BlobRow | undefined;
}

/** All content that a row names. */
export const listBlobs = (db: Database): readonly Pick<BlobRow, 'sha256' | 'bytes'>[] =>
  db.prepare('SELECT sha256, bytes FROM blob').all() as Pick<BlobRow, 'sha256' | 'bytes'>[];
