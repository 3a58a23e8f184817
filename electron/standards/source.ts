import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Standard } from '../../shared/standard/standard.ts';

/**
 * The printed source of a standard as plain text, as it was packed.
 * @param folder where the packs' sources lie
 * @returns null where it is not there, or is another file than the one that the standard was checked against
 */
export function readSource(folder: string, { file, sha256 }: Standard['source']): string | null {
  // An own standard names a file that may lie anywhere: only its name is looked for, in this folder alone.
  const path = join(folder, basename(file));
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes.toString('utf8') : null;
}
