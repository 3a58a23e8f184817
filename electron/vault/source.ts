import type { Readable } from 'node:stream';

/** A file on its way in: by its path where the host knows it, as a stream where it comes over a wire. */
export type SourceFile =
  | { readonly kind: 'path'; readonly path: string; readonly name: string }
  | { readonly kind: 'stream'; readonly name: string; readonly stream: Readable };
