import { strFromU8, unzipSync } from 'fflate';

/** Unpacked, a part may be this large; with a packed file of 64 MB that keeps a bomb from going off. */
const MOST_BYTES = 48 * 1024 * 1024;

/** The parts of an office file, by their names. */
export interface Archive {
  readonly names: readonly string[];
  /** The text of a part; null where there is none, or where it is too large. */
  readonly read: (name: string) => string | null;
}

/** @throws where it is no ZIP archive, or a damaged one */
export function openArchive(bytes: Uint8Array): Archive {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  let left = MOST_BYTES;
  return {
    names,
    read: (wanted) => {
      const parts = unzipSync(bytes, {
        // What comes out is never longer than the archive says here.
        filter: ({ name, originalSize }) => name === wanted && originalSize <= left,
      });
      const part = parts[wanted];
      if (part === undefined) return null;
      left -= part.length;
      return strFromU8(part);
    },
  };
}
