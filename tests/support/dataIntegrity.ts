import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const CONTEXTS = new Map(
  [
    ['https://www.w3.org/ns/credentials/v2', 'credentials-v2'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'open-badges-3.0.3'],
  ].map(([url, file]) => [
    url,
    JSON.parse(readFileSync(`resources/contexts/${file}.json`, 'utf8')) as object,
  ]),
);

const canonical = (document: object): Promise<string> =>
  jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader: (url: string) => {
      const found = CONTEXTS.get(url);
      if (found === undefined) throw new Error(url);
      return Promise.resolve({ documentUrl: url, document: found });
    },
  });

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What is signed (Data Integrity EdDSA Cryptosuites 1.0, 3.2): the hash of the proof's options, then the document's. */
async function hashData(credential: Loose): Promise<Buffer> {
  const { proof, ...document } = credential;
  const { proofValue: _proofValue, ...options } = oneOf(proof);
  return Buffer.concat([
    sha256(await canonical({ '@context': document['@context'], ...options })),
    sha256(await canonical(document)),
  ]);
}

export type Loose = Readonly<Record<string, unknown>>;
const oneOf = (proof: unknown): Loose => (Array.isArray(proof) ? proof[0] : proof) as Loose;

/** Verifies `eddsa-rdfc-2022` by a hand of our own: canonical RDF and Node's Ed25519, no library of credentials. */
export async function verifyByHand(credential: Loose): Promise<boolean> {
  const { proofValue, verificationMethod } = oneOf(credential['proof']);
  const key = decode(String(verificationMethod).split('#z')[1] ?? '');
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(2)]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, await hashData(credential), publicKey, decode(String(proofValue).slice(1)));
}

/** Signs by the same hand. */
export async function signByHand(unsigned: Loose, privateKey: KeyObject): Promise<Loose> {
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12);
  const key = `z${encode(Buffer.concat([Buffer.from([0xed, 1]), raw]))}`;
  const options = {
    type: 'DataIntegrityProof',
    created: '2026-11-24T00:00:00Z',
    verificationMethod: `did:key:${key}#${key}`,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  };
  const signature = sign(null, await hashData({ ...unsigned, proof: options }), privateKey);
  return { ...unsigned, proof: { ...options, proofValue: `z${encode(signature)}` } };
}

export const didOfKey = (privateKey: KeyObject): string => {
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12);
  return `did:key:z${encode(Buffer.concat([Buffer.from([0xed, 1]), raw]))}`;
};

const DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** base58-btc by long division, digit for digit. */
function encode(bytes: Buffer): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (const [place, digit] of digits.entries()) {
      carry += digit * 256;
      digits[place] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return (
    '1'.repeat(Math.max(0, zeros)) +
    digits
      .toReversed()
      .map((digit) => DIGITS[digit])
      .join('')
  );
}

function decode(text: string): Buffer {
  const bytes: number[] = [];
  for (const letter of text) {
    let carry = DIGITS.indexOf(letter);
    for (const [place, byte] of bytes.entries()) {
      carry += byte * 58;
      bytes[place] = carry % 256;
      carry = Math.floor(carry / 256);
    }
    for (; carry > 0; carry = Math.floor(carry / 256)) bytes.push(carry % 256);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.from([...Array.from({ length: zeros }, () => 0), ...bytes.toReversed()]);
}
