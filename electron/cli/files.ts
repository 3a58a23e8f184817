import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isPortfolioFolder } from '../session.ts';

/** Files that systems leave in every folder they show. */
const UNSEEN = new Set(['Thumbs.db', 'desktop.ini']);

export interface FoundFile {
  readonly path: string;
  /** The folder that it was found in, from the named one on: `project/screens`; '' for a file that was named itself. */
  readonly origin: string;
}

/**
 * The files that a path stands for: itself, or, of a folder, all files in it and in its folders, in order of name.
 * Hidden ones are left out, and so are portfolios. A link within is listed as itself and never followed: it may lead
 * in circles. A path that cannot be read, or is a portfolio, stands for itself too, so that whoever reads it says so.
 */
export function filesOf(path: string): readonly FoundFile[] {
  const isOne = !isFolder(path, statSync) || isPortfolioFolder(path);
  return isOne ? [{ path, origin: '' }] : filesIn(path, basename(resolve(path)));
}

function filesIn(folder: string, origin: string): readonly FoundFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).toSorted();
  } catch {
    return [{ path: folder, origin: '' }];
  }
  return names
    .filter((name) => !name.startsWith('.') && !UNSEEN.has(name))
    .flatMap((name): readonly FoundFile[] => {
      const path = join(folder, name);
      if (!isFolder(path, lstatSync)) return [{ path, origin: origin.normalize('NFC') }];
      return isPortfolioFolder(path) ? [] : filesIn(path, `${origin}/${name}`);
    });
}

function isFolder(path: string, ask: typeof statSync): boolean {
  try {
    return ask(path)?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
