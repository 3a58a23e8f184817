import { lstat, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import type { InboxFile } from '../../shared/contract/procedures/inbox.ts';

/** What systems leave in every folder, what is hidden, and what a browser or an office program is still writing. */
const UNFINISHED = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)|\.(crdownload|part|partial|download|tmp)$/i;
/** A folder of a whole disk named by mistake must not keep the app busy. */
const MOST = 5000;

/**
 * The files in a folder and its folders, in order of name, with `/` between folders. Links, hidden and unfinished
 * files and portfolios are passed over.
 * @param isPortfolio whether a folder is one
 * @throws Fault inbox-missing: a folder that is not there is no empty folder
 */
export async function lookInto(
  folder: string,
  isPortfolio: (folder: string) => boolean,
): Promise<readonly InboxFile[]> {
  const found: InboxFile[] = [];
  const look = async (dir: string, above: string): Promise<void> => {
    const entries = await readdir(dir, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST) return;
      if (UNFINISHED.test(entry.name)) continue;
      const path = join(dir, entry.name);
      if (entry.isDirectory() && !isPortfolio(path))
        await look(path, `${above}${entry.name}/`).catch(() => undefined); // one that is gone or closed hides no other
      if (!entry.isFile()) continue;
      const state = await lstat(path).catch(() => null);
      if (state?.isFile() === true)
        found.push({ path: above + entry.name, bytes: state.size, modified: state.mtime.toISOString() });
    }
  };
  try {
    await look(folder, '');
  } catch (error) {
    throw new Fault('inbox-missing', { path: folder }, error);
  }
  return found;
}

/** Where a file of the inbox lies. It stays within: what was offered never has a `..` in it. */
export function pathWithin(folder: string, path: string): string {
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '' || part.includes(sep) || part.includes('\0')))
    throw new Fault('bad-input', { detail: path });
  return join(folder, ...parts);
}

/** What was there at the last look. */
export class LastSeen {
  #seen: ReadonlySet<string> = new Set();

  /** @returns what was there before */
  replace(now: readonly string[]): ReadonlySet<string> {
    const before = this.#seen;
    this.#seen = new Set(now);
    return before;
  }
}
