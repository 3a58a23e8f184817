import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path is that of a folder or of something within it, whatever links lead there. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(realPathOf(folder), realPathOf(path));
  // From one drive of Windows to another no relative way leads.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Also of what is not there yet: within the real path of what is. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPathOf(above), relative(above, path));
  }
}
