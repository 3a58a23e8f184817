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
  services: Services,
  portfolio: Portfolio,
  file: StoredFile,
  asked: boolean,
): Promise<void> {
  const { openFile } = services.host;
  if (openFile === null) throw new Fault('open-refused', { name: file.name });
  const copy = await copyOf(services, portfolio, file, { asked });
  const complaint = await openFile(copy);
  if (complaint !== '') throw new Fault('open-failed', { name: file.name, detail: complaint });
}

/** Milliseconds: so long somebody holds the mouse and waits. */
const HELD = 3000;

/**
 * Has the system drag copies out of the window, all or none.
 * @throws Fault open-refused, file-missing, file-unreadable, disk-full, took-too-long
 */
export async function dragCopies(
  services: Services,
  portfolio: Portfolio,
  files: readonly StoredFile[],
): Promise<void> {
  const { dragFiles } = services.host;
  const refused = files.find((file) => dragFiles === undefined || openingOf(file).how !== 'at-once');
  if (dragFiles === undefined || refused) throw new Fault('open-refused', { name: refused?.name ?? '' });
  const began = performance.now();
  const copies: string[] = [];
  for (const file of files)
    copies.push(await copyOf(services, portfolio, file, { asked: false, mode: 0o644 }));
  // Whoever has let go of the mouse by now would drop them wherever it happens to be.
  if (performance.now() - began > HELD) throw new Fault('took-too-long', { name: files[0]?.name ?? '' });
  dragFiles(copies);
}

async function copyOf(
  { opened }: Services,
  { vault }: Portfolio,
  file: StoredFile,
  { asked, mode }: { readonly asked: boolean; readonly mode?: number },
): Promise<string> {
  const { how } = openingOf(file);
  if (how === 'never' || (how === 'after-question' && !asked))
    throw new Fault('open-refused', { name: file.name });
  const original = pathOf(vault, file.sha256);
  if (!(await isThere(vault, file))) throw new Fault('file-missing', { path: original });
  return opened.make(original, copyNameOf(file), mode).catch((error: unknown) => {
    throw faultOfCopy(error, file.name);
  });
}

function faultOfCopy(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk-full', { path }, error);
  return new Fault('file-unreadable', { path }, error);
}
