import { Fault } from '../../shared/contract/fault.ts';
import type { StoredFile } from '../../shared/evidence/evidence.ts';
import { copyNameOf, openingOf } from '../../shared/evidence/opening.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { isThere, pathOf } from '../vault/vault.ts';

/**
 * Lets the system's program open a copy of the file. @param asked whether the person was told what it could do
 * @throws Fault open-refused, open-failed, file-missing, file-unreadable, disk-full
 */
export async function openCopy(
  { host, opened }: Services,
  { vault }: Portfolio,
  file: StoredFile,
  asked: boolean,
): Promise<void> {
  const { how } = openingOf(file);
  if (host.openFile === null || how === 'never' || (how === 'after-question' && !asked))
    throw new Fault('open-refused', { name: file.name });
  const original = pathOf(vault, file.sha256);
  if (!(await isThere(vault, file))) throw new Fault('file-missing', { path: original });
  const copy = await opened.make(original, copyNameOf(file)).catch((error: unknown) => {
    throw faultOfCopy(error, file.name);
  });
  const complaint = await host.openFile(copy);
  if (complaint !== '') throw new Fault('open-failed', { name: file.name, detail: complaint });
}

function faultOfCopy(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk-full', { path }, error);
  return new Fault('file-unreadable', { path }, error);
}
