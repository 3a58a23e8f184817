import { Fault } from '../../shared/contract/fault.ts';
import type { PictureFile, PrintablePicture } from '../../shared/dossier/picture.ts';
import { systemError } from '../apart/passed.ts';
import { ProcessQueue, type Seat, type SpawnProcess } from '../apart/queue.ts';
import { isPrintable, requireDecodable } from './decodable.ts';
import type {
  CountAnswer,
  ShowRequest,
  DecodeAnswer,
  DecodeRequest,
  PictureAnswer,
  PictureRequest,
  PrintAnswer,
} from './messages.ts';

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
  readonly #queue: ProcessQueue<PictureRequest, PictureAnswer>;

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
   * The same of a file, whose bytes never pass through this process: that file, or one that is written at `into`.
   * @param strips into how many it is cut, each of which gets as many pixels as a picture on a page of its own
   * @throws Fault file-missing, picture-unreadable, picture-too-large, took-too-long; the system's error where it cannot be written
   */
  async openFile(path: string, into: string, strips = 1): Promise<PictureFile> {
    const answer = (await this.#ask({ path, into, longestSide: strips * LONGEST_SIDE })) as PrintAnswer;
    if (answer.ok) return answer.picture;
    if ('system' in answer) throw systemError(answer.system);
    throw new Fault(answer.fault.code, answer.fault.params);
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

  /**
   * A page of the file, whose bytes never pass through this process, upright and on white.
   * @param page from 1
   * @throws Fault picture-unreadable, took-too-long
   */
  async showPage(path: string, page: number, longestSide: number): Promise<PrintablePicture> {
    return this.#draw({ show: path, page, longestSide });
  }

  /** How many pages the file has, and which are too large to be shown; none where it is no picture. @throws Fault took-too-long */
  async countPages(path: string): Promise<CountAnswer> {
    return (await this.#ask({ count: path })) as CountAnswer;
  }

  /** Ends the process. The decoder can be used again: it starts another one. */
  close(): void {
    this.#queue.close();
  }

  async #draw(request: DecodeRequest | ShowRequest): Promise<PrintablePicture> {
    const { bytes, kind, width, height } = await this.#decode(request);
    return { bytes, kind, width, height, orientation: 1 };
  }

  async #decode(request: DecodeRequest | ShowRequest): Promise<Extract<DecodeAnswer, { ok: true }>> {
    const answer = (await this.#ask(request)) as DecodeAnswer;
    if (!answer.ok) throw new Fault('picture-unreadable');
    return answer;
  }

  async #ask(request: PictureRequest): Promise<PictureAnswer> {
    const outcome = await this.#queue.ask(request);
    if ('failed' in outcome && outcome.failed === 'too-slow') throw new Fault('took-too-long');
    if (!('answer' in outcome)) throw new Fault('picture-unreadable', {}, new Error(outcome.failed));
    return outcome.answer;
  }
}

/** Whether a picture that was refused will be again: not where the process died of it, or was ended, or took too long. */
export const failsAgain = (error: unknown): boolean =>
  error instanceof Fault &&
  (error.code === 'picture-too-large' || (error.code === 'picture-unreadable' && error.cause === undefined));
