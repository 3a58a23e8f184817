import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile as ReadZip } from 'yauzl';
import { ZipFile } from 'yazl';
import { Fault } from '../../shared/contract/fault.ts';
import { LIMITS } from '../../shared/signoff/package.ts';

export interface ArchiveFile {
  readonly name: string;
  readonly content: Buffer;
}

/** 1980-01-01, where the clock of ZIP begins: a package says when it was made in its manifest. */
const MADE = new Date(1980, 0, 1);

/**
 * A ZIP in the one form that these files have: in this order, nothing compressed, no dates. The same files give the same
 * bytes, and a package that would unfold to more than it is cannot be written.
 */
export async function writeArchive(files: readonly ArchiveFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of files)
    zip.addBuffer(content, name, {
      compress: false,
      mtime: MADE,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  zip.end();
  return buffer(zip.outputStream.pipe(new PassThrough()));
}

/**
 * Reads such a ZIP. The limits come before the bytes, names are compared and never used as paths, and in the end the
 * files are written again: where that does not give the very same bytes, somebody was at them.
 *
 * @param isAllowed whether a package of this kind may have a file of that name
 * @throws Fault package-too-large, package-malformed, package-name-forbidden, package-altered
 */
export async function readArchive(
  bytes: Buffer,
  isAllowed: (name: string) => boolean,
): Promise<readonly ArchiveFile[]> {
  if (bytes.length > LIMITS.fileBytes) throw new Fault('package-too-large');
  const files = await readEntries(bytes, isAllowed).catch((error: unknown) => {
    throw error instanceof Fault ? error : new Fault('package-malformed', {}, error);
  });
  if (!(await writeArchive(files)).equals(bytes)) throw new Fault('package-altered');
  return files;
}

async function readEntries(bytes: Buffer, isAllowed: (name: string) => boolean): Promise<ArchiveFile[]> {
  const zip = await fromBufferPromise(bytes, {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  });
  if (zip.entryCount > LIMITS.entries) throw new Fault('package-too-large');
  const files: ArchiveFile[] = [];
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (seen.has(entry.fileName) || !isAllowed(entry.fileName)) throw new Fault('package-name-forbidden');
    seen.add(entry.fileName);
    files.push({ name: entry.fileName, content: await readEntry(zip, entry, bytes.length) });
  }
  return files;
}

/** Stored as it is, so no entry is larger than its package. */
async function readEntry(zip: ReadZip, entry: Entry, most: number): Promise<Buffer> {
  const isPlain =
    entry.compressionMethod === 0 && !entry.isEncrypted() && entry.uncompressedSize === entry.compressedSize;
  if (!isPlain) throw new Fault('package-altered');
  if (entry.uncompressedSize > most) throw new Fault('package-too-large');
  return buffer(await zip.openReadStreamPromise(entry)); // its CRC is compared when it is written again
}
