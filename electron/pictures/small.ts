import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import type { SpawnProcess } from '../apart/queue.ts';
import { failsAgain, PictureDecoder } from './decoder.ts';

/** The place in a list is 44 points wide, and screens have up to three pixels to a point. */
const LONGEST_SIDE = 132;
/** A long list scrolled through: a few kilobytes each. */
const KEPT = 2000;
/** Who stopped scrolling needs no process. */
const REST = 10_000;

/**
 * Small pictures for lists. They are made when they are asked for, what came last into view first, and kept in memory
 * only: they would give away what is in a portfolio if they lay outside of it.
 */
export class SmallPictures {
  readonly #decoder: PictureDecoder;
  /** By name; the one that was asked for last stands last. */
  readonly #made = new Map<string, Promise<PrintablePicture>>();

  constructor(spawn: SpawnProcess) {
    this.#decoder = new PictureDecoder({ spawn, next: 'last', rest: REST });
  }

  /**
   * @param name of the content, for always the same
   * @param read gives the content; asked only where the small picture is not there yet
   * @throws Fault picture-unreadable, picture-too-large, took-too-long, and what `read` throws
   */
  get(name: string, read: () => Promise<Uint8Array>): Promise<PrintablePicture> {
    const made = this.#made.get(name) ?? this.#make(name, read);
    this.#made.delete(name);
    this.#made.set(name, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest);
    return made;
  }

  /** What cannot be decoded is remembered as such; what only failed this time is tried again when it is asked for. */
  #make(name: string, read: () => Promise<Uint8Array>): Promise<PrintablePicture> {
    const made = read().then((bytes) => this.#decoder.shrink(bytes, LONGEST_SIDE));
    made.catch((error: unknown) => {
      if (!failsAgain(error) && this.#made.get(name) === made) this.#made.delete(name);
    });
    return made;
  }

  /** Forgets all, and what is still to be made is not. */
  close(): void {
    this.#decoder.close();
    this.#made.clear();
  }
}
