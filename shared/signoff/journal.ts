import { canonicalJson } from './canonicalJson.ts';

/** What may be done to claims and sign-offs. */
export const JOURNAL_EVENTS = [
  'claim-added',
  'claim-edited',
  'claim-removed',
  'claim-restored',
  'request-made',
  'request-closed',
  'signoff-received',
  'withdrawal-received',
  'signer-seen',
  'signer-checked',
  'signer-replaced',
  'paper-kept',
  'paper-removed',
] as const;
export type JournalEvent = (typeof JOURNAL_EVENTS)[number];

/** One line of the journal. `hash` ties it to all lines before it. */
export interface JournalEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** An instant in UTC. */
  readonly at: string;
  readonly event: JournalEvent;
  /** The id of the claim, request, sign-off or key that it is about. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly hash: string;
}

/** What the first line is tied to. */
export const JOURNAL_START = '0'.repeat(64);

/** The hash of a line: over all that it says and the hash of the line before. */
export const journalHash = (
  { seq, at, event, subject, detail }: Omit<JournalEntry, 'hash'>,
  previous: string,
  digestOf: (text: string) => string,
): string => digestOf(canonicalJson([seq, at, event, subject, detail, previous]));

/** The number of the first line that does not follow from those before it; null where all do. */
export function firstBreak(
  entries: readonly JournalEntry[],
  digestOf: (text: string) => string,
): number | null {
  let previous = JOURNAL_START;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.hash !== journalHash(entry, previous, digestOf)) return index + 1;
    previous = entry.hash;
  }
  return null;
}
