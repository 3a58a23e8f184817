/** What can be wrong with a backup: a closed list, worded in the reader's language. All of it is damage but the last. */
export const BACKUP_FLAWS = [
  'file-damaged',
  'database-missing',
  'database-altered',
  'database-damaged',
  'contents-differ',
  'object-missing',
  'object-size',
  'object-altered',
  'unreadable',
  'database-not-opened',
] as const;
export type BackupFlaw = (typeof BACKUP_FLAWS)[number];

/** `what` names the file or the place, or repeats what the database says. */
export interface BackupFinding {
  readonly code: BackupFlaw;
  /** A notice is no flaw: it says what was not looked into. */
  readonly severity: 'error' | 'notice';
  readonly what: string;
}

/** Whether nothing is wrong with a backup of which this was found. */
export const isSound = (findings: readonly Pick<BackupFinding, 'severity'>[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');
