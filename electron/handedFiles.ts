import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { travellerOf, type Traveller } from '../shared/signoff/package.ts';

/** A file that the system asked us to open. */
export interface HandedFile {
  readonly kind: Traveller;
  readonly name: string;
  readonly path: string;
}

/** Files of ours that a person double-clicked. They wait here until the page takes them, each once. */
export class HandedFiles {
  readonly #files = new Map<string, HandedFile>();
  readonly #aside = new Map<string, HandedFile>();

  /**
   * Keeps those that are ours among the words that a start of the app brings; whatever else stands there is none of
   * our business.
   * @param folder what relative paths are relative to
   */
  put(words: readonly string[], folder: string): void {
    for (const word of words) {
      const name = basename(word);
      const kind = word.startsWith('-') ? null : travellerOf(name);
      const path = resolve(folder, word);
      const isWaiting = [...this.#files.values()].some((file) => file.path === path);
      if (kind !== null && !isWaiting) this.#files.set(randomUUID(), { kind, name, path });
    }
  }

  /** In the order in which they came. */
  list(): readonly (Pick<HandedFile, 'kind' | 'name'> & { readonly id: string })[] {
    return [...this.#files].map(([id, { kind, name }]) => ({ id, kind, name }));
  }

  /** Hands one on, and keeps it no longer. */
  take(id: string): HandedFile | undefined {
    const file = this.#files.get(id) ?? this.#aside.get(id);
    this.#files.delete(id);
    this.#aside.delete(id);
    return file;
  }

  /** Keeps one that was taken and belongs elsewhere: who has its id may come for it again, and nobody else is told of it. */
  putAside(id: string, file: HandedFile): void {
    this.#aside.set(id, file);
  }
}
