import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../shared/contract/fault.ts';
import { asFault, openDatabase, type Database } from './db/connection.ts';
import { PORTFOLIO } from './db/kinds.ts';
import { insertPortfolio, readPortfolio, type PortfolioRow } from './db/portfolio.ts';
import { openVault, type Vault } from './vault/vault.ts';

/** An open portfolio: a folder with `portfolio.sqlite` and `vault/`, this process's alone. */
export interface Portfolio {
  readonly dir: string;
  readonly id: string;
  readonly db: Database;
  readonly vault: Vault;
}

const DATABASE = 'portfolio.sqlite';
/** Files that systems leave in every folder they show. */
const UNSEEN = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Whether a folder looks like a portfolio, without opening it. */
export const isPortfolioFolder = (dir: string): boolean => existsSync(join(dir, DATABASE));

/**
 * Makes a portfolio in a folder that is empty or not there yet. What was half made is taken away again.
 * @param created an instant in UTC
 * @throws Fault folder-not-empty, folder-unwritable, disk-full
 */
export function createPortfolio(dir: string, id: string, created: string): Portfolio {
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
    insertPortfolio(db, { id, created });
    return { dir: folder, id, db, vault: openVault(join(folder, 'vault')) };
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

/** @throws Fault not-a-portfolio, portfolio-newer, portfolio-damaged, portfolio-in-use */
export function openPortfolio(dir: string): Portfolio {
  const folder = resolve(dir);
  if (!isPortfolioFolder(folder)) throw new Fault('not-a-portfolio', { path: folder });
  const db = openDatabase(join(folder, DATABASE), PORTFOLIO, false);
  let row: PortfolioRow | undefined;
  try {
    row = readPortfolio(db);
    if (row === undefined) throw new Fault('not-a-portfolio', { path: folder });
  } catch (error) {
    db.close();
    throw asFault(error, folder);
  }
  return { dir: folder, id: row.id, db, vault: openVault(join(folder, 'vault')) };
}

/** The portfolio that is open, if any. Closing waits for the work under way in it. */
export class Session {
  #portfolio: Portfolio | null = null;
  /** The one that is open, or is being closed: work under way in it still needs what is in it. */
  #atHand: Portfolio | null = null;
  readonly #underWay = new Set<Promise<unknown>>();

  get portfolio(): Portfolio | null {
    return this.#portfolio;
  }

  get atHand(): Portfolio | null {
    return this.#atHand;
  }

  async replace(portfolio: Portfolio): Promise<void> {
    await this.close();
    this.#portfolio = portfolio;
    this.#atHand = portfolio;
  }

  async close(): Promise<void> {
    const closing = this.#portfolio;
    this.#portfolio = null;
    await Promise.allSettled(this.#underWay);
    this.#atHand = null;
    closing?.db.close();
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
