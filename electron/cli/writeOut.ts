import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { isPortfolioFolder } from '../session.ts';

/** What belongs to a portfolio itself and is nobody's to write over. */
const OWN = /^(portfolio\.sqlite.*|vault|backups)$/;

/**
 * Where a file named by `--out` will lie, looked at before any work is done. A link is followed, so that it still
 * is one afterwards.
 * @throws Fault file-exists (no ordinary file, or one of the portfolio's own), folder-unwritable
 */
export function targetOf(out: string): string {
  const target = follow(resolve(out));
  const found = statSync(target, { throwIfNoEntry: false });
  if ((found !== undefined && !found.isFile()) || isPortfoliosOwn(target))
    throw new Fault('file-exists', { path: out });
  try {
    accessSync(dirname(target), constants.W_OK);
  } catch (error) {
    throw new Fault('folder-unwritable', { path: out }, error);
  }
  return target;
}

/**
 * Where a folder named by `--out` will appear. Nothing may be there, so nothing is written over.
 * @throws Fault file-exists, folder-unwritable
 */
export function newFolderOf(out: string): string {
  if (existsSync(out)) throw new Fault('file-exists', { path: out });
  return targetOf(out);
}

/** The digest of a file's bytes. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** A key is never written over: what it signed could not be withdrawn any more. @throws Fault file-exists */
export function refuseExisting(target: string, out: string): void {
  if (existsSync(target)) throw new Fault('file-exists', { path: out });
}

/** Whether a file belongs to a portfolio, whichever it is. */
function isPortfoliosOwn(target: string): boolean {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    if (isPortfolioFolder(folder)) return OWN.test(relative(folder, target).split(sep)[0] ?? '');
    if (folder === dirname(folder)) return false;
  }
}

/**
 * Writes to where the person wants it: a copy of the file at `source`, these bytes, or what a stream brings. What is there already is replaced as a whole: it
 * stays as it was until the new file is complete and on the disk.
 * @throws Fault folder-unwritable, disk-full
 */
export async function writeOut(
  source: string | Uint8Array | Readable,
  target: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const partial = join(dirname(target), `.${randomUUID()}.partial`);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(
      typeof source === 'string'
        ? createReadStream(source)
        : source instanceof Uint8Array
          ? Readable.from([source])
          : source,
      measure,
      createWriteStream(partial, { flags: 'wx', flush: true }),
    );
    await rename(partial, target);
    await syncFolder(dirname(target));
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(partial, { force: true });
    throw asFault(error, target);
  }
}

/** The real path of a file, or of the folder that it is going to be in. */
function follow(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(follow(folder), relative(folder, path));
  }
}

function asFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk-full', { path }, error);
  if (code === 'EFBIG') return new Fault('file-too-large', { path }, error);
  return code === '' ? error : new Fault('folder-unwritable', { path }, error);
}
