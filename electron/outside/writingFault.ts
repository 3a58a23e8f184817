import { basename } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';

/** What a person is told where something cannot be written at `path`; what is no error of the disk stays as it is. */
export function asWritingFault(error: unknown, path: string): unknown {
  if (error instanceof Fault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk-full', { path }, error);
  // FAT32 ends at 4 GiB a file.
  if (code === 'EFBIG') return new Fault('file-too-large', { path }, error);
  if (
    code === 'ENOENT' &&
    error instanceof Error &&
    'path' in error &&
    !String(error.path).includes('.partial')
  )
    return new Fault('file-missing', { path: basename(String(error.path)) }, error);
  // ERR_… is a mistake of ours.
  return /^E[A-Z0-9]+$/.test(code) ? new Fault('folder-unwritable', { path }, error) : error;
}
