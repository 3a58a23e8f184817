import { Fault, type FaultCode } from '../../shared/contract/fault.ts';

/** The system's code of an error, `ENOENT`; '' where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const OPENING_FAULTS: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ELOOP: 'file-is-link',
  ENXIO: 'file-not-regular',
  ENODEV: 'file-not-regular',
};

/** Stands in a name for bytes that are no UTF-8: under such a name nothing is found. */
const NO_CHARACTER = '\uFFFD';

/** What a person is told of a file of theirs that cannot be opened. */
export function asReadingFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const code = OPENING_FAULTS[codeOf(error)] ?? 'file-unreadable';
  const isMisnamed = code === 'file-missing' && path.includes(NO_CHARACTER);
  return new Fault(isMisnamed ? 'file-name-unreadable' : code, { path }, error);
}

/** What a person is told where the vault cannot be written; what is no error of the disk stays as it is. */
export function asWritingFault(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault('disk-full', { path: folder }, error);
    case 'EFBIG': // FAT32 ends at 4 GiB a file
      return new Fault('file-too-large', { path: folder }, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO': // the disk was taken out
    case 'ENXIO':
    case 'ENODEV':
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('folder-unwritable', { path: folder }, error);
    default:
      return error;
  }
}
