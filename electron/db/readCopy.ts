import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';

/** A copy of a database, and of its log where there is one, in a folder that only this user reads. */
export interface ReadCopy {
  readonly file: string;
  readonly discard: () => void;
}

const TRIES = 20;
const PAUSE = 40; // milliseconds; all tries together stay below a second

/**
 * Copies a database for reading: one in WAL mode opens from no disk that cannot be written to. Nothing is locked, and
 * nothing beside it is made; where somebody writes to it meanwhile, it is copied again.
 * @throws Fault portfolio-in-use where it never came to rest, disk-full
 */
export function copyForReading(file: string): ReadCopy {
  const folder = mkdtempSync(join(tmpdir(), `zhengji-reading-${process.pid}-`));
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, basename(file));
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      const before = stateOf(file);
      for (const half of [copy, `${copy}-wal`]) rmSync(half, { force: true });
      copyFileSync(file, copy);
      chmodSync(copy, 0o600); // it may come from where nobody can write
      if (existsSync(`${file}-wal`)) copyLog(file, copy);
      if (stateOf(file) === before) return { file: copy, discard };
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
    throw new Fault('portfolio-in-use', { path: file, machine: '?', process: '?' });
  } catch (error) {
    discard();
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? new Fault('disk-full', { path: folder }, error) : error;
  }
}

function copyLog(file: string, copy: string): void {
  copyFileSync(`${file}-wal`, `${copy}-wal`);
  chmodSync(`${copy}-wal`, 0o600);
}

/** Changes with every write to the database or its log. */
const stateOf = (file: string): string =>
  [file, `${file}-wal`]
    .map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat === undefined ? '-' : `${stat.ino}:${stat.size}:${stat.mtimeNs}`))
    .join(' ');
