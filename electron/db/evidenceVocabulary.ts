import type { Database } from 'better-sqlite3';
import type { EvidenceVocabulary } from '../../shared/contract/records.ts';

/** The words that this portfolio's evidence is described with, each once, the most used first: to be picked again. */
export function readVocabulary(db: Database): EvidenceVocabulary {
  const words = (select: string): string[] =>
    db
      .prepare(
        `SELECT word FROM (${select}) WHERE word <> '' GROUP BY word ORDER BY count(*) DESC, word LIMIT 500`,
      )
      .pluck()
      .all() as string[];
  const listed = (column: string, path: string) =>
    words(
      `SELECT json_extract(item.value, '${path}') AS word FROM evidence, json_each(evidence.${column}) AS item
       WHERE evidence.removed IS NULL`,
    );
  const plain = (column: string) => words(`SELECT ${column} AS word FROM evidence WHERE removed IS NULL`);
  return {
    tags: words(
      `SELECT item.value AS word FROM evidence, json_each(evidence.tags) AS item WHERE evidence.removed IS NULL`,
    ),
    places: plain('place'),
    employers: words(
      `SELECT employer AS word FROM evidence WHERE removed IS NULL UNION ALL SELECT employer FROM employment`,
    ),
    people: listed('people', '$.name'),
    roles: listed('people', '$.role'),
    fields: listed('fields', '$.name'),
  };
}
