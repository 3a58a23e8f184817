import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 8;
const BITS_A_WORD = 11;

/**
 * A key as two people can read it to each other: the first 88 bits of the SHA-256 of its did, as eight of the 2,048
 * words of BIP 39.
 */
export function fingerprintOf(did: string): readonly string[] {
  const digest = createHash('sha256').update(did).digest();
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: WORDS }, (_, index) => {
    const place = Number.parseInt(bits.slice(index * BITS_A_WORD, (index + 1) * BITS_A_WORD), 2);
    return wordlist[place] ?? '';
  });
}

/** Whether words that somebody read out are a key's, however they are parted and written. */
export const isFingerprintOf = (did: string, words: string): boolean =>
  words
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join(' ') === fingerprintOf(did).join(' ');
