import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { differenceInDays } from 'date-fns/differenceInDays';
import { parseISO } from 'date-fns/parseISO';
import { QUARANTINE_DAYS } from '../../shared/backup/quarantine.ts';
import { Fault } from '../../shared/contract/fault.ts';
import {
  finding,
  folderIsDue,
  type Depth,
  type Examination,
  type Finding,
} from '../../shared/doctor/finding.ts';
import { diskOf } from '../backup/place.ts';
import { listBlobs } from '../db/blobs.ts';
import { checkEvents, lastEvent } from '../db/checkEvents.ts';
import { listAltered } from '../db/checkSchema.ts';
import { checkPages, checkPagesQuickly, type PageCheck } from '../db/checkPages.ts';
import type { Services } from '../services.ts';
import { isPortfolioFolder, openPortfolio, type Portfolio } from '../session.ts';
import type { ObjectCheck } from '../vault/checkObjects.ts';
import { codeOf } from '../vault/errors.ts';
import { openVault } from '../vault/vault.ts';
import { changesSince, newestOf } from './backups/keep.ts';
import { backupsOf, listBackupsOf } from './backups/list.ts';
import type { HandlersOf } from './context.ts';
import { lookAtVault } from './portfolioFiles.ts';
import { lookAtPlace } from './portfolioPlace.ts';
import { listQuarantined } from './quarantine.ts';
import { listBroken } from './signoff/genuine.ts';

/** What was found of each portfolio since it was opened. */
const known = new WeakMap<Portfolio, Examination>();

/** Milliseconds: the page of a portfolio that was just opened has much else to ask for first. */
const SOON = 500;

export const doctorHandlers: HandlersOf<'doctor'> = {
  'doctor.state': async (_input, { services }) => {
    const { portfolio: open } = services.session;
    if (open !== null && !known.has(open)) await sleep(SOON);
    return services.session.within(async (portfolio) => {
      const before = known.get(portfolio);
      if (before !== undefined) return before;
      const quick = await examine(services, portfolio, 'quick');
      const meanwhile = known.get(portfolio); // another window has asked as well
      if (meanwhile !== undefined) return meanwhile;
      known.set(portfolio, quick);
      if (quick.ok) void lookFurther(services, portfolio);
      return quick;
    });
  },
  'doctor.check': ({ depth }, { services }) =>
    services.session.within(async (portfolio) => {
      const found = await examine(services, portfolio, depth, services.session.ending);
      known.set(portfolio, found);
      return found;
    }),
};

/** Milliseconds: whoever has just opened a portfolio wants to do something with it first. */
const LATER = 15_000;

/** Today's part of the files, in the background: over a month of days all of them are read. */
async function lookFurther(services: Services, portfolio: Portfolio): Promise<void> {
  await sleep(LATER, undefined, { ref: false });
  const slice = await services.session
    .within((open) =>
      open === portfolio ? examine(services, portfolio, 'slice', services.session.ending) : null,
    )
    .catch(() => null);
  if (slice !== null && known.get(portfolio)?.depth === 'quick') known.set(portfolio, slice);
}

/**
 * Looks into a folder with a portfolio without changing anything in it, whatever state it is in.
 * @throws Fault not-a-portfolio where there is none, portfolio-newer, portfolio-in-use, disk-full
 */
export async function examineFolder(services: Services, dir: string, depth: Depth): Promise<Examination> {
  if (!isPortfolioFolder(dir)) throw new Fault('not-a-portfolio', { path: dir });
  let portfolio: Portfolio;
  try {
    portfolio = openPortfolio(dir, { author: services.author, now: services.now, readOnly: true });
  } catch (error) {
    if (error instanceof Fault && PASSED_ON.has(error.code)) throw error;
    const vault = await lookAtVault(openVault(join(dir, 'vault'), true), null, () => depth === 'full');
    const code = isReadError(error) ? 'database-unreadable' : 'database-damaged';
    return conclude(
      services,
      depth,
      [finding(code, { detail: wordsOf(error) }), ...vault.findings],
      vault,
      0,
    );
  }
  try {
    return await examine(services, portfolio, depth);
  } finally {
    portfolio.close();
  }
}

const PASSED_ON: ReadonlySet<string> = new Set([
  'portfolio-newer',
  'portfolio-in-use',
  'disk-full',
  'engine-unsafe',
]);

/** What is wrong with an open portfolio. Reads, and never writes. */
async function examine(
  services: Services,
  portfolio: Portfolio,
  depth: Depth,
  signal?: AbortSignal,
): Promise<Examination> {
  const { db, dir, vault } = portfolio;
  const isFull = depth === 'full';
  const findings: Finding[] = [];
  let rows = 0;
  let named: ReadonlyMap<string, number> | null = null;
  try {
    findings.push(...(await lookAtPages(portfolio, depth)));
    named = new Map(listBlobs(db).map(({ sha256, bytes }) => [sha256, bytes]));
    if (isFull) {
      const events = checkEvents(db);
      rows = events.rows;
      findings.push(...findingsOf(events));
      findings.push(...(await lookAtSignoffs(services, portfolio)));
    }
    findings.push(...lookAround(services, portfolio), ...lookAtQuarantine(services, portfolio));
    findings.push(...(await lookAtBackups(services, portfolio)));
  } catch (error) {
    const code = isReadError(error) ? 'database-unreadable' : 'database-damaged';
    findings.push(finding(code, { detail: wordsOf(error) }));
  }
  const due = (folder: string) => isFull || (depth === 'slice' && folderIsDue(folder, services.today()));
  const objects = await lookAtVault(vault, named, due, signal);
  return conclude(services, depth, [...findings, ...objects.findings, ...lookAtPlace(dir)], objects, rows);
}

const conclude = (
  services: Services,
  depth: Depth,
  findings: readonly Finding[],
  { objects, bytes }: Pick<ObjectCheck, 'objects' | 'bytes'>,
  rows: number,
): Examination => ({
  ok: findings.every(({ severity }) => severity !== 'error'),
  depth,
  at: services.now(),
  findings: [...findings],
  checked: { rows, objects, bytes },
});

/** Only the full look holds everything else up while it lasts. */
async function lookAtPages({ db }: Portfolio, depth: Depth): Promise<readonly Finding[]> {
  if (depth === 'full') {
    const pages = checkPages(db);
    const altered = listAltered(db).map((name) => `schema: ${name}`);
    return findingsOfPages({ ...pages, damaged: [...pages.damaged, ...altered] });
  }
  const checks: PageCheck[] = [];
  for (const check of checkPagesQuickly(db, depth === 'slice')) {
    checks.push(check);
    await setImmediate();
  }
  return findingsOfPages({
    damaged: checks.flatMap(({ damaged }) => damaged),
    index: checks.flatMap(({ index }) => index),
    broken: 0,
  });
}

function findingsOfPages({ damaged, index, broken }: PageCheck): readonly Finding[] {
  return [
    ...(damaged.length > 0
      ? [finding('pages-damaged', { count: damaged.length, detail: damaged[0] ?? '' })]
      : []),
    ...(index.length > 0 ? [finding('index-damaged')] : []),
    ...(broken > 0 ? [finding('references-broken', { count: broken })] : []),
  ];
}

const findingsOf = ({ brokenAt, unsound }: ReturnType<typeof checkEvents>): readonly Finding[] => [
  ...(brokenAt === null ? [] : [finding('events-broken', { number: brokenAt })]),
  ...unsound.map(({ table, record, how }) => finding(`row-${how}`, { table, record })),
];

async function lookAtSignoffs(services: Services, { db }: Portfolio): Promise<readonly Finding[]> {
  const broken = await listBroken(services, db);
  return broken.length === 0 ? [] : [finding('signoffs-broken', { broken: broken.join(', ') })];
}

/** A clock that runs behind would date what comes next before what is there. */
function lookAround({ now }: Services, { db }: Portfolio): readonly Finding[] {
  const latest = lastEvent(db)?.at;
  return latest !== undefined && latest.slice(0, 10) > now().slice(0, 10)
    ? [finding('clock-behind', { latest: latest.slice(0, 10) })]
    : [];
}

/** What was removed for good and lies in quarantine is no fault; only that it is still there may have been forgotten. */
function lookAtQuarantine({ now }: Services, portfolio: Portfolio): readonly Finding[] {
  const isOld = (made: string) => differenceInDays(parseISO(now()), parseISO(made)) > QUARANTINE_DAYS;
  const count = listQuarantined(portfolio)
    .filter(({ made }) => isOld(made))
    .reduce((sum, { files }) => sum + files, 0);
  return count === 0 ? [] : [finding('quarantine-old', { count, days: QUARANTINE_DAYS })];
}

/** Days. */
const OLD = 7;

/** Whether the portfolio would survive its disk, and what was done since. */
async function lookAtBackups({ now }: Services, portfolio: Portfolio): Promise<readonly Finding[]> {
  const backups = await listBackupsOf(portfolio);
  const newest = (await newestOf(portfolio, backupsOf(portfolio)))?.manifest;
  const changes = changesSince(portfolio, newest?.event);
  const days = newest === undefined ? 0 : differenceInDays(parseISO(now()), parseISO(newest.made));
  const isElsewhere = backups.some(({ backup }) => diskOf(backup) !== diskOf(portfolio.dir));
  return [
    ...backups
      .filter(({ verified }) => !verified)
      .map(({ backup }) => finding('backup-damaged', { path: backup })),
    ...(newest === undefined && changes > 0 ? [finding('backup-missing')] : []),
    ...(days > OLD && changes > 0 ? [finding('backup-old', { days })] : []),
    ...(newest !== undefined && !isElsewhere ? [finding('backup-same-disk')] : []),
  ];
}

const isReadError = (error: unknown): boolean => {
  const cause = error instanceof Fault ? error.cause : error;
  return codeOf(cause).startsWith('SQLITE_IOERR') || ['EIO', 'EACCES', 'EPERM'].includes(codeOf(cause));
};

/** On one line. */
const wordsOf = (error: unknown): string => {
  const cause = error instanceof Fault ? (error.cause ?? error) : error;
  return (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ').slice(0, 200);
};
