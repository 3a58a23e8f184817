import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Fault } from '../../shared/contract/fault.ts';
import { asWritingFault } from './writingFault.ts';

/** One file of a bundle: a copy of the file at a path, or a text. Names have `/` between folders. */
export type BundleEntry = { readonly name: string } & ({ readonly path: string } | { readonly text: string });

/** 1980-01-01, where the clock of ZIP begins: when a dossier was made stands in it. */
const MADE = new Date(1980, 0, 1);

/**
 * Writes the files as a ZIP, in this order, without dates and not compressed: the same files give the same bytes.
 * What is at `target` stays as it was until the new one is complete.
 * @throws Fault folder-unwritable, disk-full, file-missing
 */
export async function writeBundleZip(entries: readonly BundleEntry[], target: string): Promise<void> {
  const partial = join(dirname(target), `.${randomUUID()}.partial`);
  const options = { compress: false, mtime: MADE, mode: 0o100644, forceDosTimestamp: true };
  const zip = new ZipFile();
  try {
    for (const entry of entries)
      if ('text' in entry) zip.addBuffer(Buffer.from(entry.text), entry.name, options);
      else
        zip.addReadStreamLazy(entry.name, options, (give) => {
          const stream = createReadStream(entry.path);
          stream.once('error', (error) => zip.emit('error', error));
          give(null, stream);
        });
    // Whatever goes wrong ends the stream: only when nobody writes any more can what is there be taken away.
    zip.on('error', (error: Error) => (zip.outputStream as PassThrough).destroy(error));
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(partial, { flags: 'wx', flush: true }));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw asWritingFault(error, target);
  }
}

/**
 * Writes the files as a folder, which must not be there yet; it appears when it is complete.
 * @throws Fault file-exists, folder-unwritable, disk-full, file-missing
 */
export async function writeBundleFolder(entries: readonly BundleEntry[], target: string): Promise<void> {
  if (existsSync(target)) throw new Fault('file-exists', { path: target });
  const partial = join(dirname(target), `.${randomUUID()}.partial`);
  try {
    await mkdir(partial);
    for (const entry of entries) {
      const path = join(partial, ...entry.name.split('/'));
      await mkdir(dirname(path), { recursive: true });
      if ('text' in entry) await writeFile(path, entry.text);
      else await copyFile(entry.path, path);
      await sync(path);
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw asWritingFault(error, target);
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
