import { Fault } from '../../shared/contract/fault.ts';
import type { ImportOutcome } from '../../shared/contract/procedures/ownStandards.ts';
import { equal } from '../../shared/standard/equal.ts';
import { isVersionOf } from '../../shared/standard/isVersionOf.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import {
  insertOwnStandard,
  listOwnStandards,
  markOwnStandard,
  type OwnStandard,
} from '../db/ownStandards.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { Library } from '../standards/library.ts';
import type { SourceFile } from '../vault/source.ts';
import { backUpIfChanged } from './backups/keep.ts';
import { readStandardFile } from './exchange.ts';

export interface ImportWish {
  readonly dryRun: boolean;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly supersedes?: string | null | undefined;
  readonly as?: 'new' | 'version' | undefined;
}

/**
 * Takes the standard in a file into the open portfolio, as a whole or not at all.
 * @throws Fault no-portfolio-open, standard-unknown (`supersedes`), file-missing, file-unreadable
 */
export const importStandard = (
  services: Services,
  file: SourceFile,
  wish: ImportWish,
): Promise<ImportOutcome> =>
  services.session.within(async (portfolio) => {
    const { db } = portfolio;
    const read = await readStandardFile(file);
    if (!read.ok) return { ok: false, findings: [...read.findings] };
    const isTable = read.value.form === 'csv' || read.value.form === 'xlsx';
    const standard: Standard = {
      ...read.value.standard,
      ...(isTable && wish.title !== undefined ? { title: wish.title } : {}),
      ...(isTable && wish.language !== undefined ? { language: wish.language } : {}),
    };
    if (!wish.dryRun) await backUpIfChanged(services, portfolio, 'import');
    const place = findPlace(services.standards, db, standard, wish);
    if (!wish.dryRun) keep(services, db, place);
    return {
      ok: true,
      standard: place.standard.id,
      title: place.standard.title,
      nodes: place.standard.nodes.length,
      isTable,
      report: read.value.report,
      copyOf: place.standard.derivedFrom?.id ?? null,
      supersedes: place.supersedes,
      already: place.standing !== null,
    };
  });

/** Where a standard goes among those that are there. */
interface Place {
  /** Under the id that it is to have. */
  readonly standard: Standard;
  readonly supersedes: string | null;
  /** The very same, where it is there already. */
  readonly standing: OwnStandard | null;
}

/**
 * What comes in is never mixed with what is there: under the id or the code of a standard of the app it becomes the
 * user's own copy, under the id of one of the user's own its newer version, unless the two have nothing in common or
 * the person says that it is a new one.
 */
function findPlace(
  library: Library,
  db: Portfolio['db'],
  given: Standard,
  { supersedes: wished, as }: ImportWish,
): Place {
  const standard = asOwn(library, given);
  const own = listOwnStandards(db);
  if (wished !== undefined && wished !== null) library.get(wished);
  const latest = as === 'new' ? undefined : latestVersion(own, standard.id);
  if (as === 'version' && latest === undefined) throw new Fault('standard-unknown', { id: standard.id });
  if (wished === undefined && latest !== undefined && isSameContent(latest.standard, standard))
    return { standard: latest.standard, supersedes: latest.supersedes, standing: latest };
  const former =
    latest !== undefined && (as === 'version' || isVersionOf(latest.standard, standard)) ? latest : undefined;
  return {
    standard: { ...standard, id: freeId(library, own, standard.id) },
    supersedes: wished === undefined ? (former?.standard.id ?? null) : wished,
    standing: null,
  };
}

/** A copy of a standard of the app under an id of its own, without the code that only an authority gives. */
function asOwn(library: Library, standard: Standard): Standard {
  const origin = library.isBuiltIn(standard.id)
    ? library.get(standard.id)
    : standard.code === null
      ? undefined
      : library.findByCode(standard.code);
  return origin === undefined ? standard : copyOf(origin, standard);
}

/** The user's own copy of a standard, or of an edited state of it. */
export const copyOf = (origin: Standard, content: Standard = origin): Standard => ({
  ...content,
  id: ownId(origin.id),
  code: null,
  derivedFrom: { id: origin.id, code: origin.code, title: origin.title },
});

const ownId = (id: string): string => (id.startsWith('own-') ? id : `own-${id}`);

/** The id itself, or with the first number from 2 that makes it free. */
export function freeId(library: Library, own: readonly OwnStandard[], id: string): string {
  const isTaken = (one: string) => library.isBuiltIn(one) || own.some(({ standard }) => standard.id === one);
  let free = id;
  for (let number = 2; isTaken(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** From one version to the next until there is none newer. */
function latestVersion(own: readonly OwnStandard[], id: string): OwnStandard | undefined {
  let latest = own.find(({ standard }) => standard.id === id);
  for (;;) {
    const newer = own.find(({ supersedes }) => supersedes !== null && supersedes === latest?.standard.id);
    if (newer === undefined) return latest;
    latest = newer;
  }
}

/** Under whatever id and from whatever file. */
const isSameContent = (one: Standard, other: Standard): boolean =>
  equal({ ...one, id: '', source: null }, { ...other, id: '', source: null });

function keep({ now }: Services, db: Portfolio['db'], { standard, supersedes, standing }: Place): void {
  if (standing === null) insertOwnStandard(db, standard, { supersedes, added: now() });
  else if (standing.removed !== null && !markOwnStandard(db, standard.id, null))
    throw new Fault('standard-unknown', { id: standard.id });
}
