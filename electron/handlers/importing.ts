import { CAREER_LISTS, type Applicant, type CareerList } from '../../shared/career/career.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { PortfolioData } from '../../shared/contract/importing.ts';
import { detailsOf, type EvidenceDetails, type WorkOutputDetails } from '../../shared/evidence/evidence.ts';
import { readApplicant, writeApplicant, writePhoto } from '../db/applicant.ts';
import { insertBlob } from '../db/blobs.ts';
import { insertRecord, readCareer } from '../db/career.ts';
import { listClaimsOf, putClaim } from '../db/claims.ts';
import { insertEvidence, listEvidence } from '../db/evidence.ts';
import { insertWorkOutput, listWorkOutputs } from '../db/workOutputs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { nameOf, type SourceFile } from '../vault/source.ts';
import { taking, type Stored } from '../vault/vault.ts';
import { backUpIfChanged } from './backups/keep.ts';
import { PHOTO_TYPES } from './career.ts';
import { placedFault, planImport, type Plan, type Skipped } from './importPlan.ts';

const COUNTED = ['applicant', 'photo', ...CAREER_LISTS, 'workOutputs', 'evidence', 'claims'] as const;
/** How many records of each kind came in. */
export type Added = Record<(typeof COUNTED)[number], number>;

export interface Imported {
  readonly added: Readonly<Added>;
  readonly skipped: readonly Skipped[];
}

/**
 * Adds what a data file says to the open portfolio: all of it or nothing. Everything is checked first, then the
 * files go into the vault, then all rows are written in one transaction; after a failure the vault holds what it held. What is there stays as it is: the same record is not added twice, and a field of the applicant
 * with something else in it is not overwritten.
 *
 * @param locate the path of a file that the data file names
 * @param progress how many of the files are in the vault
 * @throws Fault with `at`, the place in the data file
 */
export const importData = (
  services: Services,
  data: PortfolioData,
  locate: (file: string) => string,
  progress: (done: number, total: number) => void,
): Promise<Imported> =>
  services.session.within(async (portfolio) => {
    const plan = planImport(services, data);
    await backUpIfChanged(services, portfolio, 'import');
    return taking(portfolio.vault, async (take) => {
      const work: Work = {
        ...services,
        db: portfolio.db,
        contents: await store(take, plan, locate, progress),
        added: Object.fromEntries(COUNTED.map((name) => [name, 0])) as Added,
        skipped: [...plan.skipped],
      };
      portfolio.db.transaction(() => write(work, plan)).immediate();
      return { added: work.added, skipped: work.skipped };
    });
  });

/** What the writing works with, and what it says of itself. */
interface Work extends Pick<Services, 'newId' | 'now'> {
  readonly db: Portfolio['db'];
  /** By the file's name in the data file. */
  readonly contents: ReadonlyMap<string, Stored>;
  readonly added: Added;
  readonly skipped: Skipped[];
}

async function store(
  take: (source: SourceFile) => Promise<Stored>,
  { applicant, evidence }: Plan,
  locate: (file: string) => string,
  progress: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, Stored>> {
  const files = new Map(evidence.map(({ what, row }) => [row.file, `${what}/file`]));
  if (applicant.photo !== undefined) files.set(applicant.photo, '/applicant/photo');
  const contents = new Map<string, Stored>();
  for (const [file, what] of files) {
    try {
      contents.set(file, await take({ kind: 'path', path: locate(file), name: nameOf(file) }));
    } catch (error) {
      throw placedFault(what, error);
    }
    progress(contents.size, files.size);
  }
  const photo = applicant.photo === undefined ? undefined : contents.get(applicant.photo);
  if (photo !== undefined && !PHOTO_TYPES.has(photo.mediaType))
    throw new Fault('picture-unreadable', { at: '/applicant/photo', name: applicant.photo ?? '' });
  return contents;
}

function write(work: Work, plan: Plan): void {
  addApplicant(work, plan.applicant);
  addRecords(work, 'employments', plan.employments);
  addRecords(work, 'certificates', plan.certificates);
  addRecords(work, 'education', plan.education);
  addRecords(work, 'apprenticeships', plan.apprenticeships);
  addRecords(work, 'titles', plan.titles);
  const outputs = addWorkOutputs(work, plan.workOutputs);
  const evidence = addEvidence(work, plan.evidence, outputs);
  addClaims(work, plan.claims, evidence);
}

function addApplicant(work: Work, { photo, ...given }: Plan['applicant']): void {
  const standing = readApplicant(work.db);
  const filled: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === '') continue;
    const there = standing.applicant[field as keyof Applicant];
    if (there === null || there === '') filled[field] = value;
    else skip(work, `/applicant/${field}`, there === value ? 'there-already' : 'other-there');
  }
  if (Object.keys(filled).length > 0) {
    writeApplicant(work.db, { ...standing.applicant, ...filled });
    work.added.applicant = 1;
  }
  const stored = photo === undefined ? undefined : work.contents.get(photo);
  if (stored === undefined) return;
  if (standing.photo !== null) {
    const isSame = standing.photo.sha256 === stored.sha256;
    skip(work, '/applicant/photo', isSame ? 'there-already' : 'other-there');
    return;
  }
  insertBlob(work.db, stored, work.now());
  writePhoto(work.db, stored.sha256);
  work.added.photo = 1;
}

function addRecords<List extends CareerList>(
  work: Work,
  list: List,
  rows: readonly { readonly what: string; readonly row: Parameters<typeof insertRecord<List>>[3] }[],
): void {
  const there = new Set(readCareer(work.db)[list].map((record) => print({ ...record, id: '' })));
  for (const { what, row } of rows) {
    const mark = print({ ...row, id: '' });
    if (there.has(mark)) {
      skip(work, what, 'there-already');
      continue;
    }
    there.add(mark);
    insertRecord(work.db, list, work.newId(), row);
    work.added[list] += 1;
  }
}

/** @returns the ids by the keys of the file */
function addWorkOutputs(work: Work, rows: Plan['workOutputs']): ReadonlyMap<string, string> {
  const there = new Map(listWorkOutputs(work.db).map(({ id, ...output }) => [print(output), id]));
  return new Map(
    rows.map(({ what, row: { key, ...output } }) => {
      const details: WorkOutputDetails = output;
      const add = (id: string) => insertWorkOutput(work.db, { ...details, id });
      return [key, addOnce(work, 'workOutputs', what, there, print(details), add)];
    }),
  );
}

/** @returns the ids by the keys of the file */
function addEvidence(
  work: Work,
  rows: Plan['evidence'],
  outputs: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const there = new Map(
    listEvidence(work.db, { removed: false }).map((evidence) => [
      print({ ...detailsOf(evidence), name: evidence.file.name, sha256: evidence.file.sha256 }),
      evidence.id,
    ]),
  );
  return new Map(
    rows.map(({ what, row: { key, file, workOutput, ...rest } }) => {
      const stored = work.contents.get(file);
      if (stored === undefined) throw new Error(`${what}: ${file} was not stored`);
      const details: EvidenceDetails = {
        ...rest,
        workOutput: workOutput === null ? null : (outputs.get(workOutput) ?? null),
      };
      const name = nameOf(file);
      const add = (id: string) => {
        insertBlob(work.db, stored, work.now());
        insertEvidence(work.db, {
          ...details,
          id,
          origin: '',
          revision: 1,
          logged: work.now(),
          file: { name, ...stored },
        });
      };
      const mark = print({ ...details, name, sha256: stored.sha256 });
      return [key, addOnce(work, 'evidence', what, there, mark, add)];
    }),
  );
}

function addClaims(work: Work, rows: Plan['claims'], evidence: ReadonlyMap<string, string>): void {
  for (const { what, row } of rows) {
    const { evidence: key, ...details } = row;
    const id = evidence.get(key);
    if (id === undefined) throw new Error(`${what}: evidence ${key} was not written`);
    const standing = listClaimsOf(work.db, id).find(
      (claim) => claim.standard === details.standard && claim.node === details.node,
    );
    if (standing === undefined) {
      putClaim(work.db, id, details, work);
      work.added.claims += 1;
      continue;
    }
    const isSame = standing.note === details.note && standing.where === details.where;
    skip(work, what, isSame ? 'there-already' : 'other-there');
  }
}

/** Adds a record unless the same one is there; either way its id. */
function addOnce(
  work: Work,
  list: 'workOutputs' | 'evidence',
  what: string,
  there: Map<string, string>,
  mark: string,
  add: (id: string) => void,
): string {
  const known = there.get(mark);
  if (known !== undefined) {
    skip(work, what, 'there-already');
    return known;
  }
  const id = work.newId();
  add(id);
  there.set(mark, id);
  work.added[list] += 1;
  return id;
}

const skip = (work: Work, what: string, code: Skipped['code']): void => {
  work.skipped.push({ what, code, params: {} });
};

/** The same text for the same fields, in whatever order they stand. */
const print = (record: object): string =>
  JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
