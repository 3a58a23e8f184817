import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** More than these nobody reads through. */
const MOST = 500;

/**
 * The symbolic links in a folder and its folders, with `/` between folders, in order of name. Hidden ones and what lies
 * in portfolios are passed over, and so are folders that are closed.
 * @param isPortfolio whether a folder is one
 */
export async function symlinksIn(
  folder: string,
  isPortfolio: (folder: string) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (dir: string, above: string): Promise<void> => {
    if (isPortfolio(dir)) return;
    const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST) return;
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) found.push(above + entry.name);
      else if (entry.isDirectory()) await look(join(dir, entry.name), `${above}${entry.name}/`);
    }
  };
  await look(folder, '');
  return found;
}
