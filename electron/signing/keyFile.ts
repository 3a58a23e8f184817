import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scrypt,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '../../shared/calendar/plainDate.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import { signerSchema, type Signer } from '../../shared/signoff/statement.ts';
import { didOf } from './didKey.ts';

/** Fixed, never read from the file, so that nobody can weaken them: 128 MiB and about half a second. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const CIPHER = 'aes-256-gcm';
const bytes = (length: number) =>
  z
    .base64url()
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((buffer) => buffer.length === length);

/**
 * A supervisor's key as a file: who they are in the open, the private key sealed. Everything in the open goes into the
 * seal's additional data, so that a name that was changed by hand no longer opens.
 */
const keyFileSchema = z.strictObject({
  format: z.literal('zhengji-identity'),
  version: z.literal(1),
  signer: signerSchema,
  created: instantSchema,
  sealed: z.strictObject({ salt: bytes(16), nonce: bytes(12), key: bytes(32), tag: bytes(16) }),
});

/** What a key file says in the open. */
export interface Identity {
  readonly signer: Signer;
  /** An instant in UTC. */
  readonly created: string;
}

/** A key that signs. Held in memory for as long as it is needed, never longer. */
export interface OpenKey {
  readonly signer: Signer;
  readonly privateKey: KeyObject;
}

/** The text of the file of a key, a new one. @param created an instant in UTC @throws Fault passphrase-short */
export async function createKeyFile(
  profile: Omit<Signer, 'did'>,
  passphrase: string,
  created: string,
  privateKey = generateKeyPairSync('ed25519').privateKey,
): Promise<string> {
  const did = didOf(createPublicKey(privateKey));
  return seal({ signer: { did, ...profile }, created }, privateKey, passphrase);
}

/** @throws Fault key-file-malformed */
export const readIdentity = (text: string): Identity => {
  const { signer, created } = parse(text);
  return { signer, created };
};

/** A wrong passphrase costs what a right one does. @throws Fault key-file-malformed, passphrase-wrong */
export async function openKeyFile(text: string, passphrase: string): Promise<OpenKey> {
  const { sealed, signer, created } = parse(text);
  const secret = await derive(passphrase, sealed.salt);
  const decipher = createDecipheriv(CIPHER, secret, sealed.nonce);
  decipher.setAAD(openPart({ signer, created }));
  decipher.setAuthTag(sealed.tag);
  let seed: Buffer;
  try {
    seed = Buffer.concat([decipher.update(sealed.key), decipher.final()]);
  } catch (error) {
    throw new Fault('passphrase-wrong', {}, error);
  }
  const privateKey = keyOfSeed(seed);
  if (didOf(createPublicKey(privateKey)) !== signer.did) throw new Fault('key-file-malformed');
  return { signer, privateKey };
}

/** The same key under another passphrase. @throws Fault key-file-malformed, passphrase-wrong, passphrase-short */
export async function changePassphrase(text: string, former: string, next: string): Promise<string> {
  requirePassphrase(next);
  const { privateKey } = await openKeyFile(text, former);
  return seal(readIdentity(text), privateKey, next);
}

/** RFC 8410: what stands before the 32 bytes of a private Ed25519 key in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The private key that 32 bytes are. */
export const keyOfSeed = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });

async function seal(identity: Identity, privateKey: KeyObject, passphrase: string): Promise<string> {
  requirePassphrase(passphrase);
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8_HEAD.length);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await derive(passphrase, salt), nonce);
  cipher.setAAD(openPart(identity));
  const key = Buffer.concat([cipher.update(seed), cipher.final()]);
  const text = (buffer: Buffer) => buffer.toString('base64url');
  return `${JSON.stringify(
    {
      format: 'zhengji-identity',
      version: 1,
      ...identity,
      sealed: { salt: text(salt), nonce: text(nonce), key: text(key), tag: text(cipher.getAuthTag()) },
    },
    null,
    2,
  )}\n`;
}

const openPart = (identity: Identity): Buffer => Buffer.from(canonicalJson(identity));

/** How good it is, a person must know; none at all is no passphrase. */
function requirePassphrase(passphrase: string): void {
  if (passphrase.trim() === '') throw new Fault('passphrase-short', { least: 1 });
}

/** NFKC: the same words typed on another system are the same passphrase. */
const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, SCRYPT, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

function parse(text: string): z.infer<typeof keyFileSchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Fault('key-file-malformed', {}, error);
  }
  const parsed = keyFileSchema.safeParse(json);
  if (!parsed.success) throw new Fault('key-file-malformed', {}, parsed.error);
  return parsed.data;
}
