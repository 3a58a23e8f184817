/** What can be wrong with a backup: a closed list, worded in the reader's language. All of it is damage. */
export const BACKUP_FLAWS = [
  'database-missing',
  'database-altered',
  'database-damaged',
  'contents-differ',
  'object-missing',
  'object-size',
  'object-altered',
  'unreadable',
] as const;
export type BackupFlaw = (typeof BACKUP_FLAWS)[number];

/** `what` names the file or the place, or repeats what the database says. */
export interface BackupFinding {
  readonly code: BackupFlaw;
  readonly severity: 'error';
  readonly what: string;
}
