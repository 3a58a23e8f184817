import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asWritingFault } from './writingFault.ts';

/** A file that was made for the person to save: no part of the portfolio. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Enough for one whose system still asks where to save while the next is made. */
const KEPT = 8;

/** Files for the person to save, in a temporary folder that goes with the process. The oldest make room for the newest. */
export class MadeFiles {
  #folder: string | null = null;
  readonly #files = new Map<string, MadeFile>();

  /** @returns what it is called by */
  put(content: Uint8Array, mediaType: string, fileName: string): string {
    const { id, path } = this.#place();
    try {
      writeFileSync(path, content);
    } catch (error) {
      rmSync(path, { force: true });
      throw asWritingFault(error, dirname(path));
    }
    this.#take(id, { path, bytes: content.length, mediaType, fileName });
    return id;
  }

  /** The same of one that `write` writes at a path, however large. */
  async make(write: (path: string) => Promise<void>, mediaType: string, fileName: string): Promise<string> {
    const { id, path } = this.#place();
    await write(path).catch((error: unknown) => {
      rmSync(path, { force: true });
      throw asWritingFault(error, dirname(path));
    });
    this.#take(id, { path, bytes: statSync(path).size, mediaType, fileName });
    return id;
  }

  #place(): { readonly id: string; readonly path: string } {
    const id = randomUUID();
    try {
      this.#folder ??= mkdtempSync(join(tmpdir(), 'zhengji-made-'));
    } catch (error) {
      throw asWritingFault(error, tmpdir());
    }
    return { id, path: join(this.#folder, id) };
  }

  #take(id: string, file: MadeFile): void {
    this.#files.set(id, file);
    const [oldest] = this.#files;
    if (this.#files.size > KEPT && oldest !== undefined) {
      rmSync(oldest[1].path, { force: true });
      this.#files.delete(oldest[0]);
    }
  }

  get(id: string): MadeFile | undefined {
    return this.#files.get(id);
  }

  close(): void {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
    this.#files.clear();
  }
}
