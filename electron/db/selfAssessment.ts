import type { Database } from 'better-sqlite3';
import {
  selfAssessmentSchema,
  type Rating,
  type SelfAssessment,
} from '../../shared/coverage/selfAssessment.ts';

export const listRatings = (db: Database, standard: string): readonly SelfAssessment[] =>
  db
    .prepare('SELECT node, rating, changed FROM self_assessment WHERE standard = ? ORDER BY node')
    .all(standard)
    .map((row) => selfAssessmentSchema.parse(row));

/** Null takes the rating back. @param changed an instant in UTC */
export function putRating(
  db: Database,
  standard: string,
  node: string,
  rating: Rating | null,
  changed: string,
): void {
  if (rating === null) {
    db.prepare('DELETE FROM self_assessment WHERE standard = @standard AND node = @node').run({
      standard,
      node,
    });
    return;
  }
  db.prepare(
    `INSERT INTO self_assessment (standard, node, rating, changed) VALUES (@standard, @node, @rating, @changed)
     ON CONFLICT (standard, node) DO UPDATE SET rating = @rating, changed = @changed`,
  ).run({ standard, node, rating, changed });
}
