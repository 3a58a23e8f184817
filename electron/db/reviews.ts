import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { requestManifestSchema, type RequestManifest } from '../../shared/signoff/package.ts';
import { judgementSchema, type Judgement } from '../../shared/signoff/statement.ts';

/** A request on a supervisor's desk, with what was said of its claims so far. */
export interface Review {
  readonly id: string;
  /** An instant in UTC. */
  readonly opened: string;
  readonly manifest: RequestManifest;
  readonly sha256: string;
  readonly judgements: readonly Judgement[];
}

/** Puts a request on the desk. One that lies there already keeps what was said of it. */
export function putReview(
  db: Database,
  review: Pick<Review, 'id' | 'opened' | 'sha256'> & { readonly manifest: string },
): void {
  db.prepare(
    `INSERT INTO review (id, opened, manifest, manifest_sha256, judgements)
     VALUES (@id, @opened, @manifest, @sha256, '[]')
     ON CONFLICT (id) DO UPDATE SET opened = excluded.opened, manifest = excluded.manifest,
       judgements = CASE manifest_sha256 WHEN excluded.manifest_sha256 THEN judgements ELSE '[]' END,
       manifest_sha256 = excluded.manifest_sha256`,
  ).run(review);
}

interface Row {
  readonly id: string;
  readonly opened: string;
  readonly manifest: string;
  readonly manifest_sha256: string;
  readonly judgements: string;
}

/** The latest first. */
export const listReviews = (db: Database): readonly Review[] =>
  (db.prepare('SELECT * FROM review ORDER BY opened DESC, rowid DESC').all() as Row[]).map(toReview);

export function readReview(db: Database, id: string): Review | undefined {
  const row = db.prepare('SELECT * FROM review WHERE id = ?').get(id) as Row | undefined;
  return row && toReview(row);
}

/** @returns false where there is no such request */
export const writeJudgements = (db: Database, id: string, judgements: readonly Judgement[]): boolean =>
  db
    .prepare('UPDATE review SET judgements = @judgements WHERE id = @id')
    .run({ id, judgements: JSON.stringify(judgements) }).changes === 1;

export const deleteReview = (db: Database, id: string): boolean =>
  db.prepare('DELETE FROM review WHERE id = ?').run(id).changes === 1;

const toReview = (row: Row): Review => ({
  id: row.id,
  opened: row.opened,
  manifest: requestManifestSchema.parse(JSON.parse(row.manifest)),
  sha256: row.manifest_sha256,
  judgements: z.array(judgementSchema).parse(JSON.parse(row.judgements)),
});

/** A content that came with a request. */
export interface ReviewContent {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly fileName: string;
}

export function putReviewContent(db: Database, content: ReviewContent): void {
  db.prepare(
    `INSERT INTO review_content (sha256, bytes, media_type, file_name)
     VALUES (@sha256, @bytes, @mediaType, @fileName) ON CONFLICT (sha256) DO NOTHING`,
  ).run(content);
}

export const readReviewContent = (db: Database, sha256: string): ReviewContent | undefined =>
  db
    .prepare(
      'SELECT sha256, bytes, media_type AS mediaType, file_name AS fileName FROM review_content WHERE sha256 = ?',
    )
    .get(sha256) as ReviewContent | undefined;

/** One word of an answer, for a supervisor who wants to take it back. */
export const answerWordSchema = z.object({
  signoff: z.string(),
  title: z.string(),
  decision: z.string(),
  withdrawn: z.boolean(),
  successor: z.boolean().default(false),
  /** What was signed of a claim; null where it is no word on one, and in answers of former versions. */
  judgement: judgementSchema.nullable().default(null),
});

/** An answer that was given from this desk. `review` null: it only takes sign-offs back. */
export interface Answer {
  readonly id: string;
  readonly review: string | null;
  readonly did: string;
  readonly made: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly words: readonly z.infer<typeof answerWordSchema>[];
}

export function insertAnswer(db: Database, answer: Answer): void {
  db.prepare(
    `INSERT INTO answer (id, review, did, made, file_name, sha256, bytes, words)
     VALUES (@id, @review, @did, @made, @fileName, @sha256, @bytes, @words)`,
  ).run({ ...answer, words: JSON.stringify(answer.words) });
}

interface AnswerRow extends Omit<Answer, 'words'> {
  readonly words: string;
}
const ANSWER = `SELECT id, review, did, made, file_name AS fileName, sha256, bytes, words FROM answer`;

/** The latest first. */
export const listAnswers = (db: Database): readonly Answer[] =>
  (db.prepare(`${ANSWER} ORDER BY made DESC, rowid DESC`).all() as AnswerRow[]).map(toAnswer);

export function readAnswer(db: Database, id: string): Answer | undefined {
  const row = db.prepare(`${ANSWER} WHERE id = ?`).get(id) as AnswerRow | undefined;
  return row && toAnswer(row);
}

const toAnswer = (row: AnswerRow): Answer => ({
  ...row,
  words: z.array(answerWordSchema).parse(JSON.parse(row.words)),
});
