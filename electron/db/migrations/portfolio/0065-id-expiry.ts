import type { Migration } from '../../migrate.ts';

/** Until when the ID card is valid: reviewers look at it, and the start page reminds of it. */
export const portfolio0065: Migration = {
  id: 65,
  sql: 'ALTER TABLE applicant ADD COLUMN id_expires TEXT;',
};
