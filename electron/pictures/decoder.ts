import { Fault } from '../../shared/contract/fault.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import { ProcessQueue, type Seat, type SpawnProcess } from '../apart/queue.ts';
import { type PictureHeader, readHeader } from './header.ts';
import type { DecodeAnswer, DecodeRequest } from './messages.ts';

/** Decoded, this many pixels take 400 MB. */
const MOST_PIXELS = 100_000_000;
/** The text width of an A4 page at more than 300 dpi. */
const LONGEST_SIDE = 2480;
/** Enough pixels to see whether a picture has colours. */
const LOOKED_AT = 256;

export interface PictureOptions {
  readonly spawn: SpawnProcess;
  /** How long a picture may take, in milliseconds. */
  readonly timeLimit?: number;
  /** Who looks wants to see first what came last into view; left out, pictures come in order. */
  readonly next?: 'last';
  /** After so many milliseconds without a picture the process ends; left out, it ends with the decoder. */
  readonly rest?: number;
  readonly seat?: Seat;
}

/** Decodes pictures, one after the other, with one process of its own that it starts when it needs it. */
export class PictureDecoder {
  readonly #queue: ProcessQueue<DecodeRequest, DecodeAnswer>;

  constructor({ timeLimit = 60_000, ...options }: PictureOptions) {
    this.#queue = new ProcessQueue({ timeLimit, ...options });
  }

  /**
   * A JPEG that PDF can carry comes back as it is, never decoded; anything else is decoded and encoded anew.
   * @throws Fault picture-unreadable, picture-too-large, took-too-long
   */
  async open(bytes: Uint8Array): Promise<PrintablePicture> {
    const header = requireDecodable(bytes);
    const { width, height } = header;
    if (isPrintable(header)) return { bytes, kind: 'jpeg', width, height, orientation: header.orientation };
    return this.#draw({ bytes, longestSide: LONGEST_SIDE });
  }

  /**
   * The sides of a picture in pixels when upright, and the share of its pixels that have a colour, 0 to 1.
   * @throws Fault picture-unreadable, picture-too-large, took-too-long
   */
  async look(bytes: Uint8Array): Promise<{ width: number; height: number; coloured: number }> {
    const header = requireDecodable(bytes);
    const { width, height } = header;
    const { coloured = 0 } = await this.#decode({ bytes, longestSide: LOOKED_AT, colours: true });
    const isTurned = header.format === 'jpeg' && header.orientation >= 5;
    return isTurned ? { width: height, height: width, coloured } : { width, height, coloured };
  }

  /** The texts of the QR codes on a picture. @throws Fault picture-unreadable, picture-too-large */
  async readCodes(bytes: Uint8Array): Promise<readonly string[]> {
    requireDecodable(bytes);
    return (await this.#decode({ bytes, longestSide: LONGEST_SIDE, codes: true })).codes ?? [];
  }

  /**
   * A picture whose longer side has at most so many pixels, upright, on white.
   * @throws Fault picture-unreadable, picture-too-large, took-too-long
   */
  async shrink(bytes: Uint8Array, longestSide: number): Promise<PrintablePicture> {
    requireDecodable(bytes);
    return this.#draw({ bytes, longestSide });
  }

  /** Ends the process. The decoder can be used again: it starts another one. */
  close(): void {
    this.#queue.close();
  }

  async #draw(request: DecodeRequest): Promise<PrintablePicture> {
    const { bytes, kind, width, height } = await this.#decode(request);
    return { bytes, kind, width, height, orientation: 1 };
  }

  async #decode(request: DecodeRequest): Promise<Extract<DecodeAnswer, { ok: true }>> {
    const outcome = await this.#queue.ask(request);
    if ('failed' in outcome && outcome.failed === 'too-slow') throw new Fault('took-too-long');
    if (!('answer' in outcome)) throw new Fault('picture-unreadable', {}, new Error(outcome.failed));
    if (!outcome.answer.ok) throw new Fault('picture-unreadable');
    return outcome.answer;
  }
}

/** Whether a picture that was refused will be again: not where the process died of it, or was ended, or took too long. */
export const failsAgain = (error: unknown): boolean =>
  error instanceof Fault &&
  (error.code === 'picture-too-large' || (error.code === 'picture-unreadable' && error.cause === undefined));

/** @throws Fault picture-unreadable, picture-too-large */
function requireDecodable(bytes: Uint8Array): PictureHeader {
  const header = readHeader(bytes);
  if (header === null) throw new Fault('picture-unreadable');
  const { width, height } = header;
  if (width * height > MOST_PIXELS) throw new Fault('picture-too-large', { width, height });
  return header;
}

/** Eight bits, a coding that PDF knows, in grey or colour; CMYK only where it is sure to be stored inverted. */
const isPrintable = (header: PictureHeader): header is Extract<PictureHeader, { format: 'jpeg' }> =>
  header.format === 'jpeg' &&
  header.common &&
  header.bits === 8 &&
  (header.channels === 1 || header.channels === 3 || (header.channels === 4 && header.adobe));
