import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { RandomAccessReader } from 'yauzl';

/** Read at once: a ZIP is read in small steps. */
export const PIECE_BYTES = 1024 * 1024;

/**
 * Gives a ZIP's reader what it asks for, piece by piece. A place that a damaged ZIP only speaks of is an error for
 * whoever asked, where Node's own reading would throw out of reach. Call `close` when done.
 */
export abstract class PieceReader extends RandomAccessReader {
  readonly #file: FileHandle;
  /** What was read last. */
  #last: { readonly number: number; readonly piece: Promise<Buffer> } | null = null;
  /** Of everything that can be read. */
  readonly size: number;

  protected constructor(file: FileHandle, size: number) {
    super();
    this.#file = file;
    this.size = size;
  }

  protected abstract readPiece(number: number): Promise<Buffer>;

  protected piece(number: number): Promise<Buffer> {
    if (this.#last?.number !== number) this.#last = { number, piece: this.readPiece(number) };
    return this.#last.piece;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    callbackify(async () => {
      let at = offset;
      for await (const some of this.#range(position, position + length)) at += some.copy(buffer, at);
      return at - offset;
    })(callback);
  }

  override close(callback: (error: Error | null) => void): void {
    callbackify(() => this.#file.close())(callback);
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    if (!(start >= 0 && end <= this.size)) throw new RangeError(`${start} to ${end} of ${this.size}`);
    for (let at = start; at < end;) {
      const number = Math.floor(at / PIECE_BYTES);
      const piece = await this.piece(number);
      const from = at - number * PIECE_BYTES;
      const some = piece.subarray(from, Math.min(piece.length, from + end - at));
      if (some.length === 0) return;
      at += some.length;
      yield some;
    }
  }
}

/** Reads a file as it lies there. */
export class PlainReader extends PieceReader {
  readonly #plain: FileHandle;

  private constructor(file: FileHandle, size: number) {
    super(file, size);
    this.#plain = file;
  }

  /** @throws what the file system meets */
  static async open(path: string): Promise<PlainReader> {
    const file = await open(path, 'r');
    try {
      return new PlainReader(file, (await file.stat()).size);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  protected override async readPiece(number: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#plain.read(
      Buffer.alloc(PIECE_BYTES),
      0,
      PIECE_BYTES,
      number * PIECE_BYTES,
    );
    return buffer.subarray(0, bytesRead);
  }
}
