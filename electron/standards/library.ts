import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { createSearch, type Question } from '../../shared/search/search.ts';
import type { Found } from '../../shared/search/found.ts';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';
import { fold } from './fold.ts';
import { once } from './once.ts';
import { malformed, readPacks } from './packFile.ts';

export interface Library {
  /** Those of the app in the order of the packs' file names, then the user's own. */
  list(): readonly Standard[];
  /** @throws Fault standard-unknown */
  get(id: string): Standard;
  /**
   * Searches one standard, or all. The first search of a large one takes a second or two, in which other calls get
   * their turn. @throws Fault standard-unknown
   */
  search(question: Question, id?: string): Promise<Found>;
  /** Makes all standards ready to be searched, when there is time; it does not keep the process from ending. */
  prepareSearch(): void;
  /** The same standards of the app beside what another portfolio brings. */
  withShelf(shelf: Shelf): Library;
  /** Whether the app ships a standard of this id. */
  isBuiltIn(id: string): boolean;
  /** Whether the app ships a standard with this official code. */
  findByCode(code: string): Standard | undefined;
}

/** The standards beside those of the app: what the portfolio that is open brings with it. */
export interface Shelf {
  /** Without those in the trash. */
  list(): readonly Standard[];
  /** Those in the trash too: what was claimed under them still stands. */
  find(id: string): Standard | undefined;
}

/**
 * The standards packs (`*.json`) of a folder. All are read together when the first is asked for: a malformed one shows
 * then, not on the day somebody opens it, as the Fault standard-malformed of whatever asked.
 */
export const openLibrary = (
  folder: string,
  shelf: Shelf = { list: () => [], find: () => undefined },
): Library =>
  shelve(
    once(() => readStandards(folder)),
    shelf,
  );

/** Milliseconds: a page that has just asked which standards there are asks for more first. */
const SOON = 2000;

function readStandards(folder: string): ReadonlyMap<string, Standard> {
  const standards = new Map<string, Standard>();
  for (const { name, pack: standard } of readPacks(folder, standardSchema)) {
    if (standards.has(standard.id))
      throw malformed(name, '/id', `${standard.id} is already taken by another pack`);
    standards.set(standard.id, standard);
  }
  return standards;
}

function shelve(standards: () => ReadonlyMap<string, Standard>, shelf: Shelf): Library {
  const list = () => [...standards().values(), ...shelf.list()];
  const get = (id: string) => {
    const standard = standards().get(id) ?? shelf.find(id);
    if (!standard) throw new Fault('standard-unknown', { id });
    return standard;
  };
  const search = createSearch(fold);
  const prepare = async (some: readonly Standard[], ref: boolean): Promise<void> => {
    for (const _ of search.prepare(some)) await setImmediate(undefined, { ref });
  };
  let preparing: Promise<void> | null = null;
  return {
    list,
    get,
    search: async (question, id) => {
      const some = id === undefined ? list() : [get(id)];
      await prepare(some, true);
      return search(some, question);
    },
    prepareSearch: () => {
      preparing ??= sleep(SOON, undefined, { ref: false })
        .then(() => prepare(list(), false))
        .catch(() => undefined) // whoever searches is told
        .finally(() => {
          preparing = null;
        });
    },
    withShelf: (other) => shelve(standards, other),
    isBuiltIn: (id) => standards().has(id),
    findByCode: (code) => [...standards().values()].find((standard) => standard.code === code),
  };
}
