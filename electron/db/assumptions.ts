import type { Database } from 'better-sqlite3';
import { assumptionsSchema, NO_ASSUMPTIONS, type Assumptions } from '../../shared/eligibility/suppose.ts';

/** What is taken for granted of the years to come: read and written as a whole, and never among the facts. */
export function readAssumptions(db: Database): Assumptions {
  const content = db.prepare('SELECT content FROM assumptions').pluck().get();
  return typeof content === 'string' ? assumptionsSchema.parse(JSON.parse(content)) : NO_ASSUMPTIONS;
}

export function writeAssumptions(db: Database, assumptions: Assumptions): void {
  db.prepare('INSERT OR REPLACE INTO assumptions (one, content) VALUES (1, ?)').run(
    JSON.stringify(assumptions),
  );
}
