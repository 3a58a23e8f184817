import { constants, rmSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'zhengji-opened-';

/**
 * Copies of stored files for the system's programs to open, each in a temporary folder of its own: an editor that saves
 * changes a copy, never the original. They go with the process.
 */
export class OpenedCopies {
  readonly #folders: string[] = [];

  /** @param name safe to be a file's name @param mode who may do what with it @returns the path of a new copy */
  async make(original: string, name: string, mode = 0o400): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
    this.#folders.push(folder);
    const copy = join(folder, name);
    await copyFile(original, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await markForeign(copy);
    await chmod(copy, mode);
    return copy;
  }

  close(): void {
    for (const folder of this.#folders.splice(0)) removeNow(folder);
  }
}

/** Windows opens what is marked so with more care: office programs show it in their protected view. */
async function markForeign(copy: string): Promise<void> {
  if (process.platform !== 'win32') return;
  // A file system without streams beside files cannot be told.
  await writeFile(`${copy}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => undefined);
}

/** What a program still holds open stays on Windows, until the next start. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next start finds it.
  }
}

/** Removes the copies of processes that ended without doing so: opened files, databases opened for reading only, and parts of dossiers. @param folder where temporary files lie */
export async function clearLeftCopies(folder: string = tmpdir()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, owner] = /^zhengji-(?:opened|reading|passed)-(\d+)-/.exec(name) ?? [];
    if (owner === undefined || runs(Number(owner))) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
