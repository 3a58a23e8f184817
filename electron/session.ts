import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../shared/contract/fault.ts';
import { isBackup } from './backup/place.ts';
import { copyBeside } from './db/copies.ts';
import { asFault, hasNewestSchema, openDatabase, type Database } from './db/connection.ts';
import { writeEvents, type Author } from './db/events.ts';
import { noteHolder } from './db/holder.ts';
import { PORTFOLIO } from './db/kinds.ts';
import { insertPortfolio, readPortfolio } from './db/portfolio.ts';
import { copyForReading, type ReadCopy } from './db/readCopy.ts';
import { refuseChanges } from './db/refuseChanges.ts';
import { asReadingFault, codeOf } from './vault/errors.ts';
import { openVault, type Vault } from './vault/vault.ts';

/** An open portfolio: a folder with `portfolio.sqlite` and `vault/`, this process's alone. */
export interface Portfolio {
  readonly dir: string;
  readonly id: string;
  readonly db: Database;
  readonly vault: Vault;
  /** Why nothing can be changed: its disk or folder cannot be written to, or it was asked for so; null where it can. */
  readonly readOnly: ReadOnly | null;
  /** Gives it back to whoever wants it next. */
  readonly close: () => void;
}
export type ReadOnly = 'disk' | 'asked';

const DATABASE = 'portfolio.sqlite';
/** Files that systems leave in every folder they show. */
const UNSEEN = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Whether a folder looks like a portfolio, without opening it. */
export const isPortfolioFolder = (dir: string): boolean => existsSync(join(dir, DATABASE));

/** Whether a portfolio is there that opens at once, without a word to whoever waits for it. */
export function opensAtOnce(dir: string): boolean {
  try {
    return hasNewestSchema(join(dir, DATABASE), PORTFOLIO);
  } catch {
    return false;
  }
}

/**
 * Makes a portfolio in a folder that is empty or not there yet. What was half made is taken away again.
 * @throws Fault folder-not-empty, folder-unwritable, disk-full
 */
export function createPortfolio(dir: string, id: string, by: Author): Portfolio {
  const folder = resolve(dir);
  const file = join(folder, DATABASE);
  const isNew = !existsSync(folder);
  try {
    makeFolder(folder);
    if (readdirSync(folder).some((name) => !UNSEEN.has(name)))
      throw new Fault('folder-not-empty', { path: folder });
  } catch (error) {
    throw refusal(error, folder);
  }
  let db: Database | undefined;
  try {
    mkdirSync(join(folder, 'vault'));
    db = openDatabase(file, PORTFOLIO, true);
    writeEvents(db, by);
    insertPortfolio(db, { id, created: by.now() });
    return held(folder, id, db, by.now());
  } catch (error) {
    db?.close();
    rmSync(join(folder, 'vault'), { recursive: true, force: true });
    for (const suffix of ['', '-wal', '-journal']) rmSync(file + suffix, { force: true });
    if (isNew) rmdirSync(folder);
    throw refusal(error, folder);
  }
}

/** What the person is told where a folder cannot be made into a portfolio. */
function refusal(error: unknown, folder: string): unknown {
  if (error instanceof Fault || !(error instanceof Error && 'syscall' in error))
    return asFault(error, folder);
  const isFull = 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return new Fault(isFull ? 'disk-full' : 'folder-unwritable', { path: folder }, error);
}

/** Step by step: Node's own `recursive` never ends where a file system, such as /proc, refuses new folders. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** A portfolio that this process alone has. */
function held(dir: string, id: string, db: Database, since: string): Portfolio {
  const leave = noteHolder(join(dir, DATABASE), since);
  const close = () => {
    leave(); // before the lock goes: who has it next writes another
    db.close();
  };
  return { dir, id, db, vault: openVault(join(dir, 'vault')), readOnly: null, close };
}

/**
 * Opens a portfolio. One that cannot be written to is opened for reading only, and so is any where that is asked for:
 * its database is read from a copy, its files where they are, and nothing in its folder changes.
 * @param options.id the portfolio that is meant: another may lie there by now, on another stick, perhaps
 * @throws Fault not-a-portfolio, portfolio-replaced, portfolio-newer, portfolio-damaged, portfolio-in-use, file-unreadable
 */
export function openPortfolio(
  dir: string,
  {
    readOnly = false,
    id: meant,
    ...by
  }: Author & { readonly readOnly?: boolean; readonly id?: string | undefined },
): Portfolio {
  const folder = resolve(dir);
  const file = join(folder, DATABASE);
  if (!isPortfolioFolder(folder)) throw new Fault('not-a-portfolio', { path: folder });
  // What is written to is no backup any more.
  if (isBackup(folder)) throw new Fault('folder-is-backup', { path: folder });
  if (readOnly) return openForReading(folder, 'asked', meant);
  if (!isWritable(folder) || !isWritable(file)) return openForReading(folder, 'disk', meant);
  let id = '';
  const db = openDatabase(file, PORTFOLIO, false, (found) => {
    id = idOf(found, folder, meant);
  });
  try {
    rmSync(copyBeside(db), { force: true }); // of a backup that was cut short
    writeEvents(db, by);
  } catch (error) {
    db.close();
    throw asFault(error, folder);
  }
  return held(folder, id, db, by.now());
}

function openForReading(dir: string, readOnly: ReadOnly, meant: string | undefined): Portfolio {
  const copy = copyToRead(join(dir, DATABASE));
  let opened: Database | undefined;
  try {
    let id = '';
    const db = openDatabase(copy.file, PORTFOLIO, false, (found) => {
      id = idOf(found, dir, meant);
    });
    opened = db;
    refuseChanges(db);
    const close = () => {
      db.close();
      copy.discard();
    };
    return { dir, id, db, vault: openVault(join(dir, 'vault'), true), readOnly, close };
  } catch (error) {
    opened?.close();
    copy.discard();
    // What is wrong with the copy is wrong with what it was made of.
    throw error instanceof Fault ? new Fault(error.code, { ...error.params, path: dir }, error) : error;
  }
}

/** @throws Fault file-unreadable where the disk or its rights do not let it be read, and what copyForReading throws */
function copyToRead(file: string): ReadCopy {
  try {
    return copyForReading(file);
  } catch (error) {
    throw codeOf(error) === '' ? error : asReadingFault(error, file);
  }
}

/** The portfolio's own id. @throws Fault not-a-portfolio, and portfolio-replaced where it is not the one that is meant */
function idOf(db: Database, dir: string, meant: string | undefined): string {
  const row = readPortfolio(db);
  if (row === undefined) throw new Fault('not-a-portfolio', { path: dir });
  if (meant !== undefined && row.id !== meant) throw new Fault('portfolio-replaced', { path: dir });
  return row.id;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The portfolio that is open, if any. Closing waits for the work under way in it. */
export class Session {
  #portfolio: Portfolio | null = null;
  #opening = '';
  /** The one that is open, or is being closed: work under way in it still needs what is in it. */
  #atHand: Portfolio | null = null;
  readonly #underWay = new Set<Promise<unknown>>();
  #ending = new AbortController();

  get portfolio(): Portfolio | null {
    return this.#portfolio;
  }

  /** Another one at each opening: a backup that was put in the place of a portfolio has that portfolio's own id. */
  get opening(): string {
    return this.#opening;
  }

  get atHand(): Portfolio | null {
    return this.#atHand;
  }

  /** Aborted once the portfolio at hand is to be closed: work that only looks gives up, and keeps nobody waiting. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  async replace(portfolio: Portfolio): Promise<void> {
    await this.close();
    this.#portfolio = portfolio;
    this.#opening = randomUUID();
    this.#atHand = portfolio;
  }

  async close(): Promise<void> {
    const closing = this.#portfolio;
    this.#portfolio = null;
    this.#ending.abort();
    await Promise.allSettled(this.#underWay);
    this.#ending = new AbortController();
    this.#atHand = null;
    closing?.close();
  }

  /** @throws Fault no-portfolio-open, and what SQLite meets: disk-full, portfolio-damaged */
  async within<T>(work: (portfolio: Portfolio) => T | Promise<T>): Promise<T> {
    const portfolio = this.#portfolio;
    if (portfolio === null) throw new Fault('no-portfolio-open');
    const running = (async () => work(portfolio))();
    this.#underWay.add(running);
    try {
      return await running;
    } catch (error) {
      throw asFault(error, portfolio.dir);
    } finally {
      this.#underWay.delete(running);
    }
  }
}
