import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Who has a database open. */
const holderSchema = z.object({ machine: z.string(), process: z.int(), since: z.string() });
export type Holder = Readonly<z.infer<typeof holderSchema>>;

const noteOf = (file: string): string => `${file}-holder`;

/**
 * Notes beside a database that this process has it, for others to read while they wait. The lock itself is SQLite's:
 * nobody is kept out by a note that was left behind. @param since an instant in UTC
 * @returns takes the note away where that can be done; never throws, for the database is to be closed after it
 */
export function noteHolder(file: string, since: string): () => void {
  const note: Holder = { machine: hostname(), process: process.pid, since };
  try {
    writeFileSync(noteOf(file), JSON.stringify(note));
  } catch {
    return () => undefined; // a full disk keeps nobody from reading
  }
  return () => {
    try {
      rmSync(noteOf(file), { force: true });
    } catch {
      // the disk is gone, or lets nobody write any more
    }
  };
}

/** Who said to have it; null where nobody did, or the note makes no sense. */
export function readHolder(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(noteOf(file), 'utf8')));
  } catch {
    return null;
  }
}
