import type { Signer } from './statement.ts';
import { keysFrom, type Succession } from './succession.ts';

/**
 * How a key is known to be somebody's: never seen here; seen, since something it signed was taken in; checked, since two
 * people compared its fingerprint; vouched for by the key before it, which was checked and whose holder names it. A signature alone shows only that this key
 * signed.
 */
export const TRUSTS = ['unknown', 'seen', 'vouched', 'checked'] as const;
export type Trust = (typeof TRUSTS)[number];

/** How a fingerprint was compared: by its words read out, or by its QR code. */
export const CHECKED_BY = ['words', 'code'] as const;
export type CheckedBy = (typeof CHECKED_BY)[number];

/** The key before or after another, and the day on which the former's holder says so. */
export interface Neighbour {
  readonly did: string;
  readonly name: string;
  /** Instants in UTC. */
  readonly signed: string;
  readonly checked: string | null;
  readonly checkedBy: CheckedBy | null;
}

/** A key that this portfolio has seen, with the name it came under. */
export interface KnownSigner extends Signer {
  /** Instants in UTC. */
  readonly seen: string;
  readonly checked: string | null;
  readonly checkedBy: CheckedBy | null;
  readonly follows: Neighbour | null;
  readonly followedBy: Neighbour | null;
  readonly trust: Exclude<Trust, 'unknown'>;
}

/** What should make one look twice: the same name under another key, or the same key under another name. */
export const SIGNER_WARNINGS = ['name-under-new-key', 'key-under-new-name'] as const;
export type SignerWarning = (typeof SIGNER_WARNINGS)[number];

/** A name that a key signed under. */
export type NamedKey = Pick<Signer, 'did' | 'name'>;

/**
 * @param known every name that each key was ever seen under
 * @param successions a new key that the former one names is no surprise; a former key is none where it was checked or
 *   vouched for, since anybody may name a key that is not theirs
 */
export function warningsOf(
  signer: NamedKey & { readonly trust: Trust },
  known: readonly NamedKey[],
  successions: readonly Succession[],
): readonly SignerWarning[] {
  const isSameName = (other: NamedKey) => other.name === signer.name;
  const isSameKey = (other: NamedKey) => other.did === signer.did;
  const isProven = signer.trust === 'checked' || signer.trust === 'vouched';
  const isSameHolder = ({ did }: NamedKey) =>
    keysFrom(did, successions).includes(signer.did) ||
    (isProven && keysFrom(signer.did, successions).includes(did));
  return [
    ...(known.some((other) => isSameName(other) && !isSameHolder(other))
      ? (['name-under-new-key'] as const)
      : []),
    ...(known.some((other) => isSameKey(other) && !isSameName(other))
      ? (['key-under-new-name'] as const)
      : []),
  ];
}
