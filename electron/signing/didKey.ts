import { createPublicKey, type KeyObject } from 'node:crypto';
import { didSchema } from '../../shared/signoff/statement.ts';

/** base58 as Bitcoin writes it, which multibase names z. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** multicodec ed25519-pub. */
const ED25519 = Buffer.from([0xed, 0x01]);
/** RFC 8410: what stands before the 32 bytes of a public Ed25519 key in SubjectPublicKeyInfo. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** The did of a public Ed25519 key (did:key, 2): the key itself, written down. */
export function didOf(publicKey: KeyObject): string {
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
  return `did:key:z${encode(Buffer.concat([ED25519, raw]))}`;
}

/** The key that a did is; null where it is no Ed25519 key. */
export function keyOfDid(did: string): KeyObject | null {
  if (!didSchema.safeParse(did).success) return null;
  const decoded = decode(did.slice('did:key:z'.length));
  if (decoded.length !== 34 || !decoded.subarray(0, 2).equals(ED25519)) return null;
  return createPublicKey({
    key: Buffer.concat([SPKI_HEAD, decoded.subarray(2)]),
    format: 'der',
    type: 'spki',
  });
}

/** The name of a did's one key within it. */
export const methodOf = (did: string): string => `${did}#${did.slice('did:key:'.length)}`;

/** Bytes that begin with no zero, which those of a key never do. */
function encode(bytes: Buffer): string {
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = (ALPHABET[Number(number % 58n)] ?? '') + text;
  return text;
}

function decode(text: string): Buffer {
  let number = 0n;
  for (const digit of text) number = number * 58n + BigInt(ALPHABET.indexOf(digit));
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}
