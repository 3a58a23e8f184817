import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as NewZip } from 'yazl';
import { Fault } from '../../shared/contract/fault.ts';
import { PlainReader } from './pieces.ts';
import type { SealedReader } from './sealed.ts';

/** A file on its way into an archive: its bytes, or where they lie. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** 1980-01-01, where the clock of ZIP begins: what an archive holds says itself when it was made. */
const MADE = new Date(1980, 0, 1);
const MOST_ENTRIES = 1_000_000;
/** What a list of a million files takes, all names together. */
const MOST_LISTED_BYTES = 256 * 1024 * 1024;

/** Streams files into a ZIP, one after the other; a video of 4 GiB never sits in memory. The same files give the same bytes. */
export function writeArchive(files: readonly ArchiveFile[]): Readable {
  const zip = new NewZip();
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
  /** How many files it lists. */
  readonly count: number;
  readonly has: (name: string) => boolean;
  readonly sizeOf: (name: string) => number | undefined;
  /** @throws Fault package-malformed where there is none, package-too-large over `most` bytes */
  readonly read: (name: string, most: number) => Promise<Buffer>;
  /** Never gives more than `sizeOf` says. @throws Fault package-malformed, also while it is read */
  readonly stream: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

/**
 * @param sealed what reads it where it is under a passphrase; it is closed with the archive, and where that fails
 * @throws Fault package-malformed, package-too-large, package-name-forbidden (twice the same name, or an encrypted one);
 * file-unreadable
 */
export async function openArchive(file: string, sealed: SealedReader | null = null): Promise<Archive> {
  const reader = sealed ?? (await openPlain(file));
  let zip: ZipFile;
  try {
    zip = await fromRandomAccessReaderPromise(reader, reader.size, OPTIONS);
  } catch (error) {
    reader.close(() => undefined);
    throw asFault(error, file);
  }
  try {
    const entries = await listEntries(zip);
    zip.on('error', () => undefined); // told to whoever reads
    const open = async (name: string) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Fault('package-malformed', { name });
      const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw asFault(error, file, name);
      });
      return { entry, stream: Readable.from(told(stream, file, name), { objectMode: false }) };
    };
    return {
      count: entries.size,
      has: (name) => entries.has(name),
      sizeOf: (name) => entries.get(name)?.uncompressedSize,
      read: async (name, most) => {
        if ((entries.get(name)?.uncompressedSize ?? 0) > most) throw new Fault('package-too-large');
        const { entry, stream } = await open(name);
        const bytes = await buffer(stream);
        if (crc32(bytes) !== entry.crc32) throw new Fault('package-malformed', { name });
        return bytes;
      },
      stream: async (name) => (await open(name)).stream,
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asFault(error, file);
  }
}

const openPlain = (file: string): Promise<PlainReader> =>
  PlainReader.open(file).catch((error: unknown) => {
    throw asFault(error, file);
  });

/** `validateEntrySizes`: nothing unpacks to more than its entry says. */
const OPTIONS = {
  autoClose: false,
  lazyEntries: true,
  strictFileNames: true,
  validateEntrySizes: true,
} as const;

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new Fault('package-too-large');
  const entries = new Map<string, Entry>();
  let listed = 0;
  for await (const entry of zip.eachEntry()) {
    listed += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (listed > MOST_LISTED_BYTES) throw new Fault('package-too-large');
    if (entries.has(entry.fileName) || entry.isEncrypted()) throw new Fault('package-name-forbidden');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** A stream that says what is wrong with it as we do. */
async function* told(stream: Readable, path: string, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw asFault(error, path, name);
  }
}

/** A disk that cannot be read is no damage yet. */
function asFault(error: unknown, path: string, name?: string): Fault {
  if (error instanceof Fault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) // ERR_… is what the ZIP led Node to
    ? new Fault('file-unreadable', { path }, error)
    : new Fault('package-malformed', name === undefined ? {} : { name }, error);
}
