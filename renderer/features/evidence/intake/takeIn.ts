import { Fault } from '../../../../shared/contract/fault.ts';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';

export interface Added {
  readonly evidence: Evidence;
  /** The same content was there already, under another record. */
  readonly duplicate: boolean;
}

/** How far one file of a batch has come. */
export type IntakeEntry = { readonly key: number; readonly name: string } & (
  | { readonly state: 'waiting' | 'running' }
  | ({ readonly state: 'done' } & Added)
  | { readonly state: 'failed'; readonly fault: unknown }
);

/** One file after the other; one that fails does not stop the others. `tell` hears of every step. */
export async function takeIn(
  files: readonly File[],
  add: (file: File) => Promise<Added>,
  tell: (entries: readonly IntakeEntry[]) => void,
): Promise<readonly IntakeEntry[]> {
  const entries: IntakeEntry[] = files.map(({ name }, key) => ({ key, name, state: 'waiting' }));
  for (const [key, file] of files.entries()) {
    const { name } = file;
    entries[key] = { key, name, state: 'running' };
    tell([...entries]);
    try {
      await tryToRead(file);
      const { evidence, duplicate } = await add(file);
      entries[key] = { key, name, state: 'done', evidence, duplicate };
    } catch (fault) {
      entries[key] = { key, name, state: 'failed', fault };
    }
  }
  return entries;
}

/** A folder, or a file that is gone: better said in these words than as a call that broke down. */
async function tryToRead(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch (error) {
    throw new Fault('file-unreadable', { path: file.name }, error);
  }
}
