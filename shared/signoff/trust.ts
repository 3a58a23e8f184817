import type { Signer } from './statement.ts';

/**
 * How a key is known to be somebody's: never seen here; seen, since something it signed was taken in; checked, since two
 * people compared its fingerprint; vouched for by a key that was checked. A signature alone shows only that this key
 * signed.
 */
export const TRUSTS = ['unknown', 'seen', 'vouched', 'checked'] as const;
export type Trust = (typeof TRUSTS)[number];

/** A key that this portfolio has seen, with the name it came under. */
export interface KnownSigner extends Signer {
  /** Instants in UTC. */
  readonly seen: string;
  readonly checked: string | null;
  readonly trust: Exclude<Trust, 'unknown'>;
}

/** What should make one look twice: the same name under another key, or the same key under another name. */
export const SIGNER_WARNINGS = ['name-under-new-key', 'key-under-new-name'] as const;
export type SignerWarning = (typeof SIGNER_WARNINGS)[number];

/** A name that a key signed under. */
export type NamedKey = Pick<Signer, 'did' | 'name'>;

/** @param known every name that each key was ever seen under */
export function warningsOf(signer: NamedKey, known: readonly NamedKey[]): readonly SignerWarning[] {
  const isSameName = (other: NamedKey) => other.name === signer.name;
  const isSameKey = (other: NamedKey) => other.did === signer.did;
  return [
    ...(known.some((other) => isSameName(other) && !isSameKey(other))
      ? (['name-under-new-key'] as const)
      : []),
    ...(known.some((other) => isSameKey(other) && !isSameName(other))
      ? (['key-under-new-name'] as const)
      : []),
  ];
}
