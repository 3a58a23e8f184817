/** What a file may turn out to be. */
export const VERIFY_KINDS = ['credential', 'request', 'response', 'dossier', 'portfolio', 'unknown'] as const;
export type VerifyKind = (typeof VERIFY_KINDS)[number];

/** What is looked at when something is verified. */
export const VERIFY_CHECKS = [
  'known',
  'package',
  'evidence-along',
  'unsigned',
  'signature',
  'signatures',
  'statement',
  'foreign',
  'dated',
  'dated-ahead',
  'expired',
  'journal',
  'journal-complete',
  'changed-since',
] as const;
export type VerifyCheck = (typeof VERIFY_CHECKS)[number];

/** Why a credential does not hold. */
export const CREDENTIAL_FAULTS = [
  'json-malformed',
  'too-large',
  'context-foreign',
  'proof-malformed',
  'issuer-unreachable',
  'signature-wrong',
] as const;
export type CredentialFault = (typeof CREDENTIAL_FAULTS)[number];
