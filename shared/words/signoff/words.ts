import type { CredentialFault, FailingCheck, HoldingCheck, ManifestFault } from '../../signoff/verdict.ts';
import type { BadgeFinding } from '../../signoff/badge.ts';
import type { JournalEvent } from '../../signoff/journal.ts';
import type { Refusal } from '../../signoff/receive.ts';
import type { Change, SignoffState } from '../../signoff/state.ts';
import type { Decision, Varcs } from '../../signoff/statement.ts';
import type { SignerWarning, Trust } from '../../signoff/trust.ts';

/** The words of sign-off. */
export interface SignoffWords {
  readonly decision: Readonly<Record<Decision, string>>;
  readonly varcs: Readonly<Record<Varcs, string>>;
  readonly signoffState: Readonly<Record<SignoffState, string>>;
  readonly signoffChange: Readonly<Record<Change | 'claim', string>>;
  readonly trust: Readonly<Record<Trust, string>>;
  readonly trustWhy: Readonly<Record<Trust, string>>;
  readonly signerWarning: Readonly<Record<SignerWarning, string>>;
  readonly refusal: Readonly<Record<Refusal, string>>;
  /** What is said where a check holds, and where it does not. */
  readonly verifyCheck: Readonly<Record<HoldingCheck, string>>;
  readonly verifyFailure: Readonly<Record<FailingCheck, string>>;
  readonly manifestFault: Readonly<Record<ManifestFault, string>>;
  readonly credentialFault: Readonly<Record<CredentialFault, string>>;
  readonly badgeFinding: Readonly<Record<BadgeFinding, string>>;
  readonly journalEvent: Readonly<Record<JournalEvent, string>>;
}
