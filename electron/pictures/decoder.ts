import { Fault } from '../../shared/contract/fault.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import { type PictureHeader, readHeader } from './header.ts';
import type { DecodeReply, DecodeRequest } from './messages.ts';

/** Decoded, this many pixels take 400 MB. */
const MOST_PIXELS = 100_000_000;
/** The text width of an A4 page at more than 300 dpi. */
const LONGEST_SIDE = 2480;
/** Enough pixels to see whether a picture has colours. */
const LOOKED_AT = 256;

type Decoded = PrintablePicture & {
  readonly coloured: number | undefined;
  readonly codes: readonly string[] | undefined;
};

/** The process that decodes, whoever started it. */
export interface PictureWorker {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** It is gone, for whatever reason. */
  onExit(listener: () => void): void;
  kill(): void;
}
export type SpawnPictureWorker = () => PictureWorker;

export interface PictureOptions {
  readonly spawn: SpawnPictureWorker;
  /** How long a picture may take, in milliseconds. */
  readonly timeLimit?: number;
}

/** Makes pictures printable, one after the other, with one process of its own that it starts when it needs it. */
export class PictureDecoder {
  readonly #spawn: SpawnPictureWorker;
  readonly #timeLimit: number;
  #worker: PictureWorker | null = null;
  #requests = 0;
  /** The end of the queue. */
  #last: Promise<unknown> = Promise.resolve();
  /** Settles the request under way. */
  #settle: (reply: DecodeReply | null) => void = () => undefined;

  constructor({ spawn, timeLimit = 10_000 }: PictureOptions) {
    this.#spawn = spawn;
    this.#timeLimit = timeLimit;
  }

  /**
   * A JPEG that PDF can carry comes back as it is, never decoded; anything else is decoded and encoded anew.
   * @throws Fault picture-unreadable, picture-too-large
   */
  async open(bytes: Uint8Array): Promise<PrintablePicture> {
    const header = readHeader(bytes);
    if (header === null) throw new Fault('picture-unreadable');
    const { width, height } = header;
    if (width * height > MOST_PIXELS) throw new Fault('picture-too-large', { width, height });
    if (isPrintable(header)) return { bytes, kind: 'jpeg', width, height, orientation: header.orientation };
    const {
      coloured: _colours,
      codes: _codes,
      ...picture
    } = await this.#enqueue({ bytes, longestSide: LONGEST_SIDE });
    return picture;
  }

  /**
   * The sides of a picture in pixels when upright, and the share of its pixels that have a colour, 0 to 1.
   * @throws Fault picture-unreadable, picture-too-large
   */
  async look(bytes: Uint8Array): Promise<{ width: number; height: number; coloured: number }> {
    const header = readHeader(bytes);
    if (header === null) throw new Fault('picture-unreadable');
    const { width, height } = header;
    if (width * height > MOST_PIXELS) throw new Fault('picture-too-large', { width, height });
    const { coloured = 0 } = await this.#enqueue({ bytes, longestSide: LOOKED_AT, colours: true });
    const isTurned = header.format === 'jpeg' && header.orientation >= 5;
    return isTurned ? { width: height, height: width, coloured } : { width, height, coloured };
  }

  /** The texts of the QR codes on a picture. @throws Fault picture-unreadable, picture-too-large */
  async readCodes(bytes: Uint8Array): Promise<readonly string[]> {
    const header = readHeader(bytes);
    if (header === null) throw new Fault('picture-unreadable');
    const { width, height } = header;
    if (width * height > MOST_PIXELS) throw new Fault('picture-too-large', { width, height });
    return (await this.#enqueue({ bytes, longestSide: LONGEST_SIDE, codes: true })).codes ?? [];
  }

  /** Ends the process. The decoder can be used again: it starts another one. */
  close(): void {
    this.#worker?.kill();
    this.#worker = null;
    this.#settle(null);
  }

  #enqueue(wanted: Omit<DecodeRequest, 'id'>): Promise<Decoded> {
    const decoded = this.#last.then(() => this.#decode(wanted));
    this.#last = decoded.catch(() => undefined);
    return decoded;
  }

  async #decode(wanted: Omit<DecodeRequest, 'id'>): Promise<Decoded> {
    const request: DecodeRequest = { ...wanted, id: (this.#requests += 1) };
    const reply = await this.#ask(request);
    if (!reply?.ok) throw new Fault('picture-unreadable');
    const { bytes, kind, width, height, coloured, codes } = reply;
    return { bytes, kind, width, height, coloured, codes, orientation: 1 };
  }

  /** The process's answer; null where it died or took too long, and then it is killed. */
  #ask(request: DecodeRequest): Promise<DecodeReply | null> {
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.close(), this.#timeLimit);
      this.#settle = (reply) => {
        if (reply !== null && reply.id !== request.id) return;
        clearTimeout(timer);
        this.#settle = () => undefined;
        resolve(reply);
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      worker.postMessage(request);
    });
  }

  #start(): PictureWorker {
    const worker = this.#spawn();
    worker.onMessage((message) => this.#settle(message as DecodeReply));
    worker.onExit(() => {
      // One that was killed and replaced has nothing to say about its successor.
      if (this.#worker === worker) this.close();
    });
    return worker;
  }
}

/** Eight bits, a coding that PDF knows, in grey or colour; CMYK only where it is sure to be stored inverted. */
const isPrintable = (header: PictureHeader): header is Extract<PictureHeader, { format: 'jpeg' }> =>
  header.format === 'jpeg' &&
  header.common &&
  header.bits === 8 &&
  (header.channels === 1 || header.channels === 3 || (header.channels === 4 && header.adobe));
