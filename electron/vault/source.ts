import { basename } from 'node:path';
import type { Readable } from 'node:stream';

/** A file on its way in: by its path where the host knows it, as a stream where it comes over a wire. */
export type SourceFile =
  | { readonly kind: 'path'; readonly path: string; readonly name: string }
  | { readonly kind: 'stream'; readonly name: string; readonly stream: Readable };

/** A file that `write` writes at a path that it is given, where an empty one is: none has to be copied. */
export interface MadeSource {
  readonly kind: 'made';
  readonly name: string;
  readonly write: (path: string) => Promise<void>;
}

/** The name that a file comes in with; composed letters are one, however its system writes them. */
export const nameOf = (path: string): string => basename(path).normalize('NFC');

export const fileAt = (path: string): SourceFile => ({ kind: 'path', path, name: nameOf(path) });
