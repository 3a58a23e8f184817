/** What a file may turn out to be. */
export const VERIFY_KINDS = ['credential', 'request', 'response', 'dossier', 'portfolio', 'unknown'] as const;
export type VerifyKind = (typeof VERIFY_KINDS)[number];

/** What may be said for a thing that is verified. */
export const HOLDING_CHECKS = [
  'known',
  'package',
  'evidence-along',
  'sample',
  'sample-told',
  'unsigned',
  'signature',
  'signatures',
  'statement',
  'foreign',
  'dated',
  'dated-ahead',
  'events',
  'journal',
  'journal-complete',
  'changed-since',
  'manifest',
  'hashes-printed',
  'hashes-not-printed',
  'signoffs-fit',
  'made-here',
  'evidence-here',
] as const;
export type HoldingCheck = (typeof HOLDING_CHECKS)[number];

/** What may be said against it. */
export const FAILING_CHECKS = [
  'known',
  'package',
  'signature',
  'signatures',
  'expired',
  'events',
  'journal',
  'journal-complete',
  'manifest',
  'hashes-printed',
  'signoffs-fit',
  'made-here',
  'evidence-here',
] as const;
export type FailingCheck = (typeof FAILING_CHECKS)[number];

/** Why the manifest of a dossier does not hold. */
export const MANIFEST_FAULTS = ['unreadable', 'absent', 'altered'] as const;
export type ManifestFault = (typeof MANIFEST_FAULTS)[number];

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
