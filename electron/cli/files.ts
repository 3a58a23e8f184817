import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPortfolioFolder } from '../session.ts';

/** Files that systems leave in every folder they show. */
const UNSEEN = new Set(['Thumbs.db', 'desktop.ini']);

/**
 * The files that a path stands for: itself, or, of a folder, all files in it and in its folders, in order of name.
 * Hidden ones are left out, and so are portfolios. Links to folders are not followed: they may lead in circles.
 * A path that cannot be read, or is a portfolio, stands for itself, so that whoever reads it says so.
 */
export function filesOf(path: string): readonly string[] {
  return isFolder(path, statSync) && !isPortfolioFolder(path) ? filesIn(path) : [path];
}

function filesIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).toSorted();
  } catch {
    return [folder];
  }
  return names
    .filter((name) => !name.startsWith('.') && !UNSEEN.has(name))
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (!isFolder(path, statSync)) return [path];
      const isLink = !isFolder(path, lstatSync);
      return isLink || isPortfolioFolder(path) ? [] : filesIn(path);
    });
}

function isFolder(path: string, ask: typeof statSync): boolean {
  try {
    return ask(path)?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
