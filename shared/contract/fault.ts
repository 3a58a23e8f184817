/**
 * Everything that can go wrong in a way that a person can act on: a closed list. The words for each are
 * made in the reader's language (renderer and command line), from the code and its parameters.
 */
export const FAULT_CODES = [
  'bad-input',
  'internal',
  'host-lost',
  'unknown-procedure',
  'no-portfolio-open',
  'portfolio-other',
  'standard-unknown',
  'standard-malformed',
  'standard-refused',
  'standard-built-in',
  'standard-without-eligibility',
  'node-unknown',
  'level-unknown',
  'not-a-portfolio',
  'portfolio-replaced',
  'portfolio-newer',
  'portfolio-damaged',
  'portfolio-in-use',
  'portfolio-read-only',
  'engine-unsafe',
  'folder-relative',
  'folder-not-empty',
  'folder-unwritable',
  'file-missing',
  'file-unreadable',
  'file-not-regular',
  'file-is-link',
  'file-name-unreadable',
  'file-changed',
  'inbox-missing',
  'file-exists',
  'open-refused',
  'open-failed',
  'disk-full',
  'file-too-large',
  'cancelled',
  'picture-unreadable',
  'picture-too-large',
  'took-too-long',
  'removes-much',
  'intake-under-way',
  'evidence-unknown',
  'claim-unknown',
  'work-output-unknown',
  'record-unknown',
  'dossier-unknown',
  'backup-unknown',
  'backup-damaged',
  'backup-sealed',
  'backup-passphrase-wrong',
  'backup-place-missing',
  'backup-other',
  'backup-place-inside',
  'folder-is-backup',
  'rules-built-in',
  'rules-other-standard',
  'rules-twice',
  'rules-malformed',
  'template-not-docx',
  'template-not-pdf',
  'template-malformed',
  'template-too-large',
  'template-macros',
  'template-external',
  'key-file-malformed',
  'passphrase-wrong',
  'passphrase-short',
  'passphrase-wait',
  'package-malformed',
  'package-too-large',
  'package-name-forbidden',
  'package-altered',
  'signature-wrong',
  'request-for-another',
  'nothing-to-sign',
  'signoff-unknown',
  'package-is-request',
  'package-is-response',
  'signer-unknown',
  'key-follows-itself',
  'key-replaced',
  'code-unread',
  'fingerprint-differs',
  'badge-refused',
  'sheet-unread',
  'sheet-other',
  'json-malformed',
  'profile-malformed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
export type FaultParams = Readonly<Record<string, string | number>>;

/** An error that a person can act on. `params` fill the words: a path, a name, a number. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly params: FaultParams;

  constructor(code: FaultCode, params: FaultParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
    this.params = params;
  }
}
