import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asWritingFault } from './writingFault.ts';

/** Files that one process writes for another to read, one after the other, in a temporary folder that goes with the work. */
export class PassedFiles {
  #folder: string | null = null;
  #count = 0;
  #given: string | null = null;

  /** A path for the next. @throws Fault disk-full, folder-unwritable */
  next(): string {
    try {
      this.#folder ??= mkdtempSync(join(tmpdir(), `zhengji-passed-${process.pid}-`));
    } catch (error) {
      throw asWritingFault(error, tmpdir());
    }
    return join(this.#folder, String((this.#count += 1)));
  }

  /** That one is read now, which means that the one before has been. One that lies elsewhere stays where it is. */
  give(path: string): void {
    if (this.#given !== null) rmSync(this.#given, { force: true });
    this.#given = this.#folder === dirname(path) ? path : null;
  }

  /** What a person is told where one of them could not be written. */
  asFault(error: unknown): unknown {
    return asWritingFault(error, this.#folder ?? tmpdir());
  }

  /** A process that was ended may be writing for a moment longer; what it leaves goes when the system tidies up. */
  close(): void {
    try {
      if (this.#folder !== null)
        rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
      // The dossier is made, or was cancelled: neither is any different for it.
    }
    this.#folder = null;
  }
}
