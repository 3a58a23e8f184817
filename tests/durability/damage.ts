import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DERIVED } from '../../electron/db/journaled.ts';
import { examineFolder } from '../../electron/handlers/doctor.ts';
import type { Services } from '../../electron/services.ts';

/** How one kind of damage went: `missed` are changes of what the person put in that were not found. */
export interface Outcome {
  readonly kind: string;
  readonly tried: number;
  readonly changed: number;
  readonly missed: number;
  /** Reported although nothing had changed, and the database was as sound as before. */
  readonly falseAlarms: number;
}

/** A copy of a file with one fault, and where it is, as a name of a file may say it. */
interface Harm {
  readonly bytes: Buffer;
  readonly place: string;
}

/** The same numbers in every run, from 0 up to 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Everything that the person put in, as one hash; null where it cannot be read as a whole. */
export function contentOf(file: string): string | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    const hash = createHash('sha256');
    // As SQLite itself understands the schema: the case of a letter there changes nothing that anybody put in.
    const tables = db
      .prepare(
        `SELECT lower(name) FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1`,
      )
      .pluck()
      .all() as string[];
    for (const table of tables) {
      if (DERIVED.has(table) || table.startsWith('evidence_index')) continue;
      hash.update(table);
      for (const row of db.prepare(`SELECT * FROM "${table}" NOT INDEXED`).raw().iterate())
        hash.update(JSON.stringify(row));
    }
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/**
 * Harms a closed portfolio's database again and again, each time from the whole one, and has it looked at.
 * @param work an empty folder
 * @param misses where each harmed database is kept whose change was missed, named by the place, beside the whole one
 */
export async function harmDatabase(
  services: Services,
  dir: string,
  work: string,
  {
    kind,
    times,
    seed = 1,
    misses,
  }: {
    readonly kind: 'bit' | 'page' | 'cut';
    readonly times: number;
    readonly seed?: number;
    readonly misses?: string;
  },
): Promise<Outcome> {
  const random = chance(seed);
  const whole = readFileSync(join(dir, 'portfolio.sqlite'));
  cpSync(join(dir, 'vault'), join(work, 'vault'), { recursive: true });
  const file = join(work, 'portfolio.sqlite');
  writeFileSync(file, whole);
  const sound = contentOf(file);
  const pageBytes = whole.readUInt16BE(16);
  let [changed, missed, falseAlarms] = [0, 0, 0];
  for (let time = 0; time < times; time += 1) {
    const { bytes, place } = harmed(whole, kind, pageBytes, random);
    writeFileSync(file, bytes);
    const isChanged = contentOf(file) !== sound;
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    const isFound = !(await examineFolder(services, work, 'full').then(
      ({ ok }) => ok,
      () => false, // refused as a whole
    ));
    if (isChanged) changed += 1;
    if (!isChanged || isFound) continue;
    missed += 1;
    if (misses === undefined) continue;
    writeFileSync(join(misses, `${kind}-${place}.sqlite`), bytes);
    writeFileSync(join(misses, `${kind}-whole.sqlite`), whole);
  }
  writeFileSync(file, whole);
  const { ok } = await examineFolder(services, work, 'full');
  if (!ok) falseAlarms += 1;
  return { kind: `database, ${kind}`, tried: times, changed, missed, falseAlarms };
}

export function harmed(
  whole: Buffer,
  kind: 'bit' | 'page' | 'cut',
  pageBytes: number,
  random: () => number,
): Harm {
  const pages = whole.length / pageBytes;
  if (kind === 'cut') {
    const length = Math.floor(random() * whole.length);
    return { bytes: whole.subarray(0, length), place: `${length}` };
  }
  const bytes = Buffer.from(whole);
  if (kind === 'page') {
    const page = Math.floor(random() * pages);
    return { bytes: bytes.fill(0, page * pageBytes, (page + 1) * pageBytes), place: `${page + 1}` };
  }
  const at = Math.floor(random() * whole.length);
  const bit = Math.floor(random() * 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return { bytes, place: `page-${Math.floor(at / pageBytes) + 1}-byte-${at % pageBytes}-bit-${bit}` };
}

/** Flips, cuts, lengthens, removes and swaps files of the vault, one at a time. */
export async function harmVault(
  services: Services,
  dir: string,
  work: string,
  { times, seed = 1 }: { readonly times: number; readonly seed?: number },
): Promise<Outcome> {
  const random = chance(seed);
  cpSync(dir, work, { recursive: true });
  const objects = readdirSync(join(work, 'vault'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const kept = join(work, 'kept');
  let missed = 0;
  for (let time = 0; time < times; time += 1) {
    const path = objects[Math.floor(random() * objects.length)] ?? '';
    copyFileSync(path, kept);
    chmodSync(path, 0o600);
    harmObject(path, time, random);
    const { ok } = await examineFolder(services, work, 'full');
    if (ok) missed += 1;
    rmSync(path, { recursive: true, force: true });
    copyFileSync(kept, path);
  }
  rmSync(kept);
  const { ok } = await examineFolder(services, work, 'full');
  return { kind: 'vault', tried: times, changed: times, missed, falseAlarms: ok ? 0 : 1 };
}

function harmObject(path: string, time: number, random: () => number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  switch (time % 5) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return writeFileSync(path, bytes);
    case 1:
      return truncateSync(path, at);
    case 2:
      return writeFileSync(path, Buffer.concat([bytes, Buffer.from([0])]));
    case 3:
      return rmSync(path);
    default:
      rmSync(path);
      mkdirSync(path);
  }
}
