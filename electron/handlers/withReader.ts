import type { Services } from '../services.ts';
import { TextReader } from '../texts/reader.ts';

/**
 * Reads with a process of its own, which ends with the work. Not the reader of the search: that one is busy with what it
 * finds, and is closed when it has nothing to do, whoever else waits for it.
 */
export async function withReader<T>(
  { host }: Pick<Services, 'host'>,
  work: (reader: TextReader) => Promise<T>,
): Promise<T> {
  const reader = new TextReader({ spawn: host.spawnTextWorker });
  try {
    return await work(reader);
  } finally {
    reader.close();
  }
}
