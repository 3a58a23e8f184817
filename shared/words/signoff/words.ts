import type { CredentialFault, VerifyCheck } from '../../signoff/verdict.ts';
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
  readonly verifyCheck: Readonly<Record<VerifyCheck, { readonly holds: string; readonly fails: string }>>;
  readonly credentialFault: Readonly<Record<CredentialFault, string>>;
  readonly journalEvent: Readonly<Record<JournalEvent, string>>;
}
