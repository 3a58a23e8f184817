import { lstat, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import type { InboxFile } from '../../shared/contract/procedures/inbox.ts';

/** What systems leave in every folder, what is hidden, and what a browser or an office program is still writing. */
const UNFINISHED = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)|\.(crdownload|part|partial|download|tmp)$/i;
/** Stands in a name for bytes that are no UTF-8; the file cannot be reached by it. */
const NO_CHARACTER = '\uFFFD';
/** A folder of a whole disk named by mistake must not keep the app busy. */
const MOST = 5000;

/**
 * The files in a folder and its folders, in order of name, with `/` between folders. Hidden and unfinished files and
 * portfolios are passed over. What cannot be taken in (a link, a folder that is closed, a name that is no text) is
 * named all the same: whoever takes it is told why it cannot be.
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
      if (entry.isDirectory()) {
        if (isPortfolio(path)) continue;
        const isOpen = await look(path, `${above}${entry.name}/`).then(
          () => true,
          () => false,
        );
        if (isOpen) continue; // one that is closed hides no other
      } else if (!entry.isFile() && !entry.isSymbolicLink()) continue;
      const state = await lstat(path).catch(() => null);
      if (state !== null)
        found.push({ path: above + entry.name, bytes: state.size, modified: state.mtime.toISOString() });
      else if (entry.name.includes(NO_CHARACTER))
        found.push({ path: above + entry.name, bytes: 0, modified: new Date(0).toISOString() });
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
