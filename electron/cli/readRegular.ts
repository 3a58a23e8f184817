import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { Fault } from '../../shared/contract/fault.ts';

/**
 * The bytes of a file that the caller named. `O_NONBLOCK`: a pipe without a writer would hold us for ever.
 * @throws Fault file-missing, file-unreadable, file-not-regular
 */
export function readRegular(path: string): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) throw new Fault('file-not-regular', { path });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENXIO' || code === 'ENODEV') throw new Fault('file-not-regular', { path }, error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Fault(isMissing ? 'file-missing' : 'file-unreadable', { path }, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a regular file begins with these bytes; no more of it is read. False where it cannot be read. */
export function beginsWith(path: string, bytes: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const head = Buffer.alloc(bytes.length);
    return (
      fstatSync(file).isFile() && readSync(file, head) === bytes.length && head.toString('latin1') === bytes
    );
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
