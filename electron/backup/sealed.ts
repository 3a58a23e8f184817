import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { PIECE_BYTES, PieceReader } from './pieces.ts';

/**
 * A file under a passphrase. After 8 bytes `ZJSEAL01` and a salt of 16 come pieces of 1 MiB, the last one shorter, each
 * followed by its tag of 16 bytes: AES-256-GCM under the key that scrypt (N=2^17, r=8, p=1) makes of the passphrase in
 * NFKC and the salt. The nonce is the number of the piece, from 0, in 11 bytes, and a byte that is 1 for the last piece
 * alone; what comes before the pieces is authenticated with each. So no piece can be changed, moved, left out or cut off,
 * and any can be read by itself. Nothing of this is read from the file, so nobody can weaken it there.
 */
const MAGIC = Buffer.from('ZJSEAL01');
const SALT_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const TAG_BYTES = 16;
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const CIPHER = 'aes-256-gcm';

/** So short a passphrase is guessed by trying. */
export const SHORTEST_PASSPHRASE = 12;

/** Seals a stream. @throws Fault passphrase-short */
export async function* seal(stream: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  if (passphrase.normalize('NFKC').length < SHORTEST_PASSPHRASE)
    throw new Fault('passphrase-short', { least: SHORTEST_PASSPHRASE });
  const salt = randomBytes(SALT_BYTES);
  const head = Buffer.concat([MAGIC, salt]);
  const key = await derive(passphrase, salt);
  yield head;
  let number = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    waiting.push(Buffer.from(chunk));
    length += chunk.length;
    if (length <= PIECE_BYTES) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    // What may be the last piece waits until it is known.
    for (; all.length - from > PIECE_BYTES; from += PIECE_BYTES)
      yield sealPiece(all.subarray(from, from + PIECE_BYTES), key, head, (number += 1) - 1, false);
    waiting = [all.subarray(from)];
    length = all.length - from;
  }
  yield sealPiece(Buffer.concat(waiting), key, head, number, true);
}

function sealPiece(piece: Buffer, key: Buffer, head: Buffer, number: number, isLast: boolean): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonceOf(number, isLast));
  cipher.setAAD(head);
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, SCRYPT, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** Whether a file is sealed, as far as its beginning says. @throws what the file system meets */
export async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.equals(MAGIC);
  } finally {
    await handle.close();
  }
}

/** Reads what is sealed from any place on. Call `close` when done. */
export class SealedReader extends PieceReader {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #head: Buffer;
  readonly #key: Buffer;
  readonly #pieces: number;

  private constructor(file: FileHandle, path: string, head: Buffer, key: Buffer, bytes: number) {
    const pieces = Math.max(1, Math.ceil((bytes - HEAD_BYTES) / (PIECE_BYTES + TAG_BYTES)));
    super(file, Math.max(0, bytes - HEAD_BYTES - pieces * TAG_BYTES));
    this.#file = file;
    this.#path = path;
    this.#head = head;
    this.#key = key;
    this.#pieces = pieces;
  }

  /** @throws Fault backup-passphrase-wrong, backup-damaged where it was cut short */
  static async open(path: string, passphrase: string): Promise<SealedReader> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const { buffer: head } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      if (size < HEAD_BYTES + TAG_BYTES) throw new Fault('backup-damaged', { path, what: 'ZJSEAL01' });
      const key = await derive(passphrase, head.subarray(MAGIC.length));
      const reader = new SealedReader(file, path, head, key, size);
      if (!(await reader.#isKeyRight())) throw new Fault('backup-passphrase-wrong', { path });
      await reader.piece(reader.#pieces - 1);
      return reader;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * Whether any of some pieces opens, by itself as the last one or as one that others follow: then the passphrase is
   * right, though the file was harmed here or cut off there.
   */
  async #isKeyRight(): Promise<boolean> {
    const last = this.#pieces - 1;
    for (const number of new Set([0, last, Math.min(1, last), last >> 1]))
      for (const isLast of [number === last, number !== last])
        if (await this.#open(number, isLast).then(Boolean, () => false)) return true;
    return false;
  }

  protected override async readPiece(number: number): Promise<Buffer> {
    const piece = await this.#open(number, number === this.#pieces - 1);
    if (piece === null) throw new Fault('backup-damaged', { path: this.#path, what: String(number) });
    return piece;
  }

  /** @returns null where it is not what was sealed. @throws what the file system meets */
  async #open(number: number, isLast: boolean): Promise<Buffer | null> {
    const at = HEAD_BYTES + number * (PIECE_BYTES + TAG_BYTES);
    const { buffer, bytesRead } = await this.#file.read(
      Buffer.alloc(PIECE_BYTES + TAG_BYTES),
      0,
      PIECE_BYTES + TAG_BYTES,
      at,
    );
    if (bytesRead < TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.#key, nonceOf(number, isLast));
    decipher.setAAD(this.#head);
    decipher.setAuthTag(buffer.subarray(bytesRead - TAG_BYTES, bytesRead));
    const piece = decipher.update(buffer.subarray(0, bytesRead - TAG_BYTES));
    try {
      decipher.final();
      return piece;
    } catch {
      return null;
    }
  }
}
