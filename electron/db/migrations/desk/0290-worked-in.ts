import type { Migration } from '../../migrate.ts';

/** Which of the recent portfolios were only looked at from this machine; those of before count as worked in. */
export const desk0290: Migration = {
  id: 290,
  sql: `ALTER TABLE recent ADD COLUMN worked_in INTEGER NOT NULL DEFAULT 1 CHECK (worked_in IN (0, 1));`,
};
