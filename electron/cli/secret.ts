import { readFileSync } from 'node:fs';
import { Fault } from '../../shared/contract/fault.ts';

/** @throws Fault file-missing, file-unreadable */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Fault(isMissing ? 'file-missing' : 'file-unreadable', { path }, error);
  }
}

/** The passphrase that a file holds: an editor's last line break is no part of it. @throws Fault file-missing, file-unreadable */
export const readSecret = (path: string): string =>
  readBytes(path)
    .toString()
    .replace(/\r?\n$/, '');
