import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';

/**
 * What one process hands to another as a file, so that it does not pass through the one that started both: there, large
 * messages would keep everything else waiting.
 */
export const writePassed = async (path: string, value: unknown): Promise<void> =>
  writeFile(path, serialize(value), { mode: 0o600 });

/** Reads what `writePassed` wrote. */
export const readPassed = async <T>(path: string): Promise<T> => deserialize(await readFile(path)) as T;

/** The system's code of what went wrong with a file, `ENOSPC`; null for what is no error of the disk. */
export const systemCodeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code))
    ? String(error.code)
    : null;

/** Waits for what is written. @returns the system's code where the disk would not have it */
export const unwritten = (writing: Promise<unknown>): Promise<string | null> =>
  writing.then(
    () => null,
    (error: unknown) => {
      const code = systemCodeOf(error);
      if (code === null) throw error;
      return code;
    },
  );

/** What another process was told by the system, as if it had been told here. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });
