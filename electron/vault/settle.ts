import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileSystemSync } from '../disk/fileSystemSync.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { codeOf } from './errors.ts';

/** A content that was written under a temporary name, and is not on the disk for good yet. */
export interface Written {
  readonly temporary: string;
  /** Still open: whoever settles it closes it. */
  readonly file: Pick<FileHandle, 'sync' | 'close'>;
  readonly sha256: string;
  /** Where it is to lie. */
  readonly target: string;
}

interface Waiting extends Written {
  readonly since: number;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** A group of so many waits for no more. */
const WHOLE_GROUP = 512;
/** Nor does one wait longer than this (ms). */
const PATIENCE = 100;
/** From so many on, one sync of the whole file system takes less time than one of each file. */
const WORTH_ONE_SYNC = 48;

/**
 * Gives contents their names. While one group is on its way to the disk the next one gathers: a thousand small files
 * wait for the disk a few times, and one alone waits for no others. Each round syncs the bytes of one group together with
 * the names of the group before; then those are answered, and this one gets its names. The order for each file is: its
 * bytes, those synced, its name, that synced, the answer.
 */
export class Settling {
  readonly #folder: string;
  readonly #unnamed: Set<string>;
  readonly #moreComes: () => boolean;
  readonly #syncAll: () => Promise<boolean>;
  /** Folders that were made, and whose names in the vault's own are not on the disk for good yet. */
  readonly #madeFolders = new Set<string>();
  #waiting: Waiting[] = [];
  /** Those that got their names in the last round. */
  #named: readonly Content[] = [];
  #isBusy = false;
  /** Looks whether others came meanwhile. */
  #looking: NodeJS.Timeout | undefined;

  /**
   * @param folder the vault's
   * @param unnamed takes up what was not there before, and gives out what comes in once more
   * @param moreComes whether others will be there in a moment, worth waiting for; `goOn` is called when they came to nothing
   * @param syncAll brings all that was written where that folder lies onto the disk for good, or tells that it may not have
   */
  constructor(
    folder: string,
    unnamed: Set<string>,
    moreComes: () => boolean = () => false,
    syncAll = fileSystemSync(folder),
  ) {
    this.#folder = folder;
    this.#unnamed = unnamed;
    this.#moreComes = moreComes;
    this.#syncAll = syncAll;
  }

  /** @returns once the content is on the disk for good, under its name */
  settle(written: Written): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ ...written, since: performance.now(), done, failed });
      this.goOn();
    });
  }

  /** Settles those that wait, unless that is under way or a group of more is about to be there. */
  goOn(): void {
    if (!this.#isBusy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    const some = () => this.#waiting.length + this.#named.length > 0;
    while (some() && !this.#mayGrow()) await this.#round(this.#waiting.splice(0), this.#named);
    this.#isBusy = false;
    if (some()) this.#goOnSoon();
  }

  #goOnSoon(): void {
    if (this.#looking !== undefined) return;
    this.#looking = setTimeout(() => {
      this.#looking = undefined;
      this.goOn();
    }, PATIENCE);
  }

  /** Others may come to those that wait; but of a network that does not answer nobody knows when. */
  #mayGrow(): boolean {
    const first = this.#named[0]?.copies[0] ?? this.#waiting[0];
    const waited = first === undefined ? 0 : performance.now() - first.since;
    return this.#moreComes() && this.#waiting.length < WHOLE_GROUP && waited < PATIENCE;
  }

  async #round(group: readonly Waiting[], named: readonly Content[]): Promise<void> {
    const isOnDisk = await this.#syncTogether(group.length + named.length);
    const [lasting, synced] = await Promise.all([
      isOnDisk ? named : this.#syncNames(named),
      whereItWorks(group, isOnDisk ? ({ file }) => file.close() : syncAndClose),
    ]);
    this.#named = [];
    for (const { copies } of lasting) for (const { done } of copies) done();
    this.#named = await whereItWorks(byContent(synced), async ({ copies, sha256, target }) => {
      this.#unnamed.delete(sha256); // who brought it before us may not take it away again
      const isNew = await nameOne(copies, sha256, target, this.#madeFolders);
      if (isNew && copies.length === 1) this.#unnamed.add(sha256);
    });
  }

  /** @returns whether all that so many files need is on the disk by one sync; otherwise each needs its own */
  async #syncTogether(files: number): Promise<boolean> {
    if (files < WORTH_ONE_SYNC || !(await this.#syncAll())) return false;
    this.#madeFolders.clear();
    return true;
  }

  /** @returns those whose names are on the disk for good; the others are told */
  #syncNames(named: readonly Content[]): Promise<readonly Content[]> {
    const vaultSynced = this.#syncVault();
    vaultSynced.catch(() => undefined); // told to those who got their names, of whom there may be none
    const folders = new Map(
      [...new Set(named.map(({ target }) => dirname(target)))].map((folder) => [folder, syncFolder(folder)]),
    );
    return whereItWorks(named, ({ target }) => Promise.all([vaultSynced, folders.get(dirname(target))]));
  }

  /** Where it fails the next group tries again: the folders are there by then, and nobody would make them anew. */
  async #syncVault(): Promise<void> {
    const made = [...this.#madeFolders];
    if (made.length === 0) return;
    await syncFolder(this.#folder);
    for (const folder of made) this.#madeFolders.delete(folder);
  }
}

async function syncAndClose({ file }: Written): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Those that work; the others are told what went wrong with them. */
async function whereItWorks<T extends Pick<Waiting, 'failed'>>(
  some: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<readonly T[]> {
  const outcomes = await Promise.allSettled(some.map(work));
  return some.filter((one, index) => {
    const outcome = outcomes[index];
    if (outcome?.status === 'rejected') one.failed(outcome.reason);
    return outcome?.status === 'fulfilled';
  });
}

/** One content that came in as one file or several. */
interface Content extends Pick<Waiting, 'sha256' | 'target' | 'failed'> {
  readonly copies: Waiting[];
}

function byContent(files: readonly Waiting[]): readonly Content[] {
  const contents = new Map<string, Content>();
  for (const file of files) {
    const { sha256, target } = file;
    const copies = contents.get(sha256)?.copies ?? [];
    copies.push(file);
    const failed = (error: unknown) => copies.forEach((copy) => copy.failed(error));
    contents.set(sha256, { sha256, target, copies, failed });
  }
  return [...contents.values()];
}

/** Names the first copy and drops the others. @returns whether there was no such content before */
async function nameOne(
  copies: readonly Waiting[],
  sha256: string,
  target: string,
  madeFolders: Set<string>,
): Promise<boolean> {
  const isKnown = existsSync(target);
  const isNeeded = !isKnown || !(await isIntact(target, sha256));
  const [first, ...others] = copies.map(({ temporary }) => temporary);
  if (first !== undefined && isNeeded) {
    const folder = dirname(target);
    if (makeFolder(folder)) madeFolders.add(folder);
    renameSync(first, target); // replaces a damaged object of that name with the right bytes
  } else if (first !== undefined) rmSync(first);
  for (const temporary of others) rmSync(temporary);
  return !isKnown;
}

/**
 * Never more than one step: where the disk with the portfolio was taken out, a new vault in its place would take what
 * nobody finds again. @returns whether it was not there yet
 */
export function makeFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether there is content of that name whose bytes still have that hash. */
async function isIntact(target: string, sha256: string): Promise<boolean> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(target)) hash.update(chunk as Uint8Array);
    return hash.digest('hex') === sha256;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
