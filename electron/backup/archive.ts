import { createReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, openPromise, type Entry } from 'yauzl';
import { ZipFile } from 'yazl';
import { Fault } from '../../shared/contract/fault.ts';
import type { SealedReader } from './sealed.ts';

/** A file on its way into an archive: its bytes, or where they lie. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** 1980-01-01, where the clock of ZIP begins: what an archive holds says itself when it was made. */
const MADE = new Date(1980, 0, 1);
const MOST_ENTRIES = 1_000_000;

/** Streams files into a ZIP, one after the other; a video of 4 GiB never sits in memory. The same files give the same bytes. */
export function writeArchive(files: readonly ArchiveFile[]): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  let underWay: Readable | undefined;
  out.once('close', () => underWay?.destroy()); // no file stays open where nobody wants the rest
  for (const { name, content } of files) {
    const options = { mtime: MADE, mode: 0o100644, forceDosTimestamp: true };
    if (typeof content === 'string')
      zip.addReadStreamLazy(name, { ...options, compress: false }, (give) => {
        const stream = createReadStream(content);
        stream.once('error', (error) => out.destroy(error));
        underWay = stream;
        give(null, stream);
      });
    else zip.addBuffer(Buffer.from(content), name, { ...options, compress: true });
  }
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

/** A ZIP that somebody handed us. Its names are compared with names that we know, and never used as paths. */
export interface Archive {
  readonly sizeOf: (name: string) => number | undefined;
  /** @throws Fault package-malformed where there is none, package-too-large over `most` bytes */
  readonly read: (name: string, most: number) => Promise<Buffer>;
  readonly stream: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

/**
 * @param sealed what reads it where it is under a passphrase
 * @throws Fault package-malformed, package-too-large, package-name-forbidden (twice the same name, or an encrypted one)
 */
export async function openArchive(file: string, sealed: SealedReader | null = null): Promise<Archive> {
  const options = {
    autoClose: false,
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  } as const;
  const opening = sealed
    ? fromRandomAccessReaderPromise(sealed, sealed.size, options)
    : openPromise(file, options);
  const zip = await opening.catch((error: unknown) => {
    throw new Fault('package-malformed', {}, error);
  });
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new Fault('package-too-large');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted()) throw new Fault('package-name-forbidden');
      entries.set(entry.fileName, entry);
    }
    const find = (name: string) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Fault('package-malformed', { name });
      return entry;
    };
    return {
      sizeOf: (name) => entries.get(name)?.uncompressedSize,
      read: async (name, most) => {
        const entry = find(name);
        if (entry.uncompressedSize > most) throw new Fault('package-too-large');
        const bytes = await buffer(await zip.openReadStreamPromise(entry));
        if (crc32(bytes) !== entry.crc32) throw new Fault('package-malformed', { name });
        return bytes;
      },
      stream: async (name) => zip.openReadStreamPromise(find(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Fault ? error : new Fault('package-malformed', {}, error);
  }
}
