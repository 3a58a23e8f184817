import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import { createSearch, type Question } from '../../shared/search/search.ts';
import type { Found } from '../../shared/search/found.ts';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';
import { fold } from './fold.ts';

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
  /** Makes all standards ready to be searched, whenever there is time; it does not keep the process from ending. */
  prepareSearch(): void;
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
 * The standards packs (`*.json`) of a folder. All are read at once: a malformed one shows when the app
 * starts, not on the day somebody opens it.
 * @throws Fault standard-malformed
 */
export function openLibrary(
  folder: string,
  shelf: Shelf = { list: () => [], find: () => undefined },
): Library {
  const standards = new Map<string, Standard>();
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.json')) continue;
    const standard = readPack(join(folder, name));
    if (standards.has(standard.id))
      throw malformed(name, '/id', `${standard.id} is already taken by another pack`);
    standards.set(standard.id, standard);
  }
  const list = () => [...standards.values(), ...shelf.list()];
  const get = (id: string) => {
    const standard = standards.get(id) ?? shelf.find(id);
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
      preparing ??= prepare(list(), false).finally(() => {
        preparing = null;
      });
    },
    isBuiltIn: (id) => standards.has(id),
    findByCode: (code) => [...standards.values()].find((standard) => standard.code === code),
  };
}

/** One pack, checked. @throws Fault standard-malformed with `file`, `place` and `reason` */
export function readPack(path: string): Standard {
  const name = basename(path);
  const result = standardSchema.safeParse(parseJson(name, readFileSync(path)));
  if (result.success) return result.data;
  // The first issue only: the rest often follow from it.
  const [issue] = result.error.issues;
  throw malformed(name, issue ? placeOf(issue) : '/', issue?.message ?? result.error.message);
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw malformed(name, '/', 'not UTF-8', error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/.exec(reason)?.[1];
    throw malformed(
      name,
      position === undefined ? '/' : lineAndColumn(text, Number(position)),
      reason,
      error,
    );
  }
}

/** Where an issue lies, as a JSON pointer; an unknown key is named itself, not the object that holds it. */
function placeOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return `/${path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const malformed = (file: string, place: string, reason: string, cause?: unknown): Fault =>
  new Fault('standard-malformed', { file, place, reason }, cause);
