import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { differenceInMinutes } from 'date-fns/differenceInMinutes';
import { parseISO } from 'date-fns/parseISO';
import type { BackupState } from '../../../shared/backup/listed.ts';
import type { BackupManifest, BackupOccasion } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { listBackups, type Backup } from '../../backup/place.ts';
import { eventHashAt, lastEvent } from '../../db/checkEvents.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { isWhole, newerFirst } from './list.ts';
import { makeBackup, ownPlace } from './make.ts';

/** What became of the backups of a portfolio since it was opened. */
interface Known {
  /** One is made after the other. */
  last: Promise<unknown>;
  failed: BackupState['failed'];
}
const known = new WeakMap<Portfolio, Known>();

const knownOf = (portfolio: Portfolio): Known => {
  const standing = known.get(portfolio) ?? { last: Promise.resolve(), failed: null };
  known.set(portfolio, standing);
  return standing;
};

/** Why the latest backup that was to be made by itself was not made as wanted; null where it was. */
export const failureOf = (portfolio: Portfolio): BackupState['failed'] => knownOf(portfolio).failed;

/** The place that was chosen on this machine; null: the portfolio's own. */
export const chosenPlace = ({ desk }: Pick<Services, 'desk'>, { id }: Portfolio): string | null =>
  desk.backupPlace(id);

export const placeFor = (services: Services, portfolio: Portfolio): string =>
  chosenPlace(services, portfolio) ?? ownPlace(portfolio);

/**
 * Makes a backup where the person wants them. A chosen place that is not there is a disk that was taken out, and is
 * never made anew.
 * @throws Fault backup-place-missing, and what makeBackup throws
 */
export function backUp(services: Services, portfolio: Portfolio, watch: Partial<JobWatch>): Promise<void> {
  return inTurn(portfolio, async (standing) => {
    const chosen = chosenPlace(services, portfolio);
    if (chosen !== null && !existsSync(chosen)) throw new Fault('backup-place-missing', { path: chosen });
    await makeBackup(services, portfolio, placeFor(services, portfolio), 'asked', watch);
    standing.failed = null;
  });
}

/** Minutes: imports that follow one another so closely belong together. */
const SERIES = 10;

/**
 * Makes a backup if anything changed since the newest one. Where it fails it is told on the page for backups; nobody's
 * work stops for it. While the chosen place is not there, it goes beside what it is of. Imports that follow one another
 * have one before the first of them.
 */
export function backUpIfChanged(
  services: Services,
  portfolio: Portfolio,
  occasion: Exclude<BackupOccasion, 'asked'>,
  watch: Partial<JobWatch> = {},
): Promise<void> {
  if (portfolio.readOnly !== null) return Promise.resolve();
  return inTurn(portfolio, async (standing) => {
    try {
      standing.failed = await makeIfChanged(services, portfolio, occasion, watch);
    } catch (error) {
      const { code, params } =
        error instanceof Fault ? error : new Fault('internal', { detail: String(error) }, error);
      standing.failed = { code, params };
    }
  });
}

/**
 * The same before a step that cannot be taken back: without a backup it is not taken, and no other backup is made until
 * it is.
 * @throws what makeBackup throws, cancelled before the step begins, and what the step throws
 */
export function backUpBefore<T>(
  services: Services,
  portfolio: Portfolio,
  occasion: 'purge',
  step: () => Promise<T>,
  watch: Partial<JobWatch> = {},
): Promise<T> {
  return inTurn(portfolio, async (standing) => {
    standing.failed = await makeIfChanged(services, portfolio, occasion, watch);
    if (watch.signal?.aborted === true) throw new Fault('cancelled');
    return step();
  });
}

/** @returns what was not as wanted, though there is a backup now */
async function makeIfChanged(
  services: Services,
  portfolio: Portfolio,
  occasion: BackupOccasion,
  watch?: Partial<JobWatch>,
): Promise<BackupState['failed']> {
  const chosen = chosenPlace(services, portfolio);
  const isThere = chosen === null || existsSync(chosen);
  const place = chosen !== null && isThere ? chosen : ownPlace(portfolio);
  const newest = await newestOf(portfolio, listBackups(place, portfolio.id));
  if (
    changesSince(portfolio, newest?.manifest.event) > 0 &&
    !(occasion === 'import' && isInSeries(newest, services))
  )
    await makeBackup(services, portfolio, place, occasion, watch);
  return isThere ? null : { code: 'backup-place-missing', params: { path: chosen } };
}

/** Whether a backup was made for an import just now, by a clock that did not jump since. */
function isInSeries(newest: Backup | undefined, { now }: Pick<Services, 'now'>): boolean {
  if (newest?.manifest.occasion !== 'import') return false;
  const since = differenceInMinutes(parseISO(now()), parseISO(newest.manifest.made));
  return since >= 0 && since < SERIES;
}

/** The events of a new portfolio, its own row and that of an applicant without a name, are nothing to lose yet. */
const BEGINNING = 2;

type Event = BackupManifest['event'];

/**
 * Whether a backup is of this portfolio's past. After an earlier backup was restored, later ones hold another future.
 */
export const isPastOf = ({ db }: Pick<Portfolio, 'db'>, event: Event): boolean =>
  event !== null && eventHashAt(db, event.number) === event.hash;

/** How many events came after that one, which is of the portfolio's past; after the beginning where there is none. */
export const changesSince = ({ db }: Pick<Portfolio, 'db'>, event: Event | undefined): number =>
  Math.max(0, (lastEvent(db)?.number ?? 0) - (event?.number ?? BEGINNING));

/** The newest of these that is whole and of this portfolio's past. */
export async function newestOf(
  portfolio: Portfolio,
  backups: readonly Backup[],
): Promise<Backup | undefined> {
  for (const backup of backups.toSorted(newerFirst))
    if (isPastOf(portfolio, backup.manifest.event) && (await isWhole(backup))) return backup;
  return undefined;
}

/** Does it once every backup of this portfolio that was begun before has ended; those that come later wait for it. */
export async function inTurn<T>(portfolio: Portfolio, work: (standing: Known) => Promise<T>): Promise<T> {
  const standing = knownOf(portfolio);
  const turn = standing.last.then(() => work(standing));
  standing.last = turn.catch(() => undefined);
  return turn;
}

const NEVER = new AbortController().signal;

/** After opening, the page comes first (milliseconds). */
const PATIENCE = 3000;
const PAUSE = 1000;

/**
 * Has whichever portfolio is open backed up by itself, as long as the host runs: a while after it was opened, if it has
 * changed since the newest backup.
 * @returns ends it, and makes the last one, unless that is called off: then what was asked for stops too, which it waits
 * for
 */
export function keepBackedUp(services: Services): (off?: AbortSignal) => Promise<void> {
  const end = new AbortController();
  const backUpOpen = (occasion: 'start' | 'quit', signal: AbortSignal) =>
    services.session
      .within((portfolio) => backUpIfChanged(services, portfolio, occasion, { signal }))
      .catch(() => undefined);
  const run = async () => {
    let seen: Portfolio | null = null;
    while (!end.signal.aborted) {
      const open = services.session.portfolio;
      if (open !== null && open !== seen) {
        await sleep(PATIENCE, undefined, { signal: end.signal, ref: false });
        // Who opens another portfolio does not wait for what they have not asked for: it is made the next time.
        await backUpOpen('start', AbortSignal.any([end.signal, services.session.ending]));
      }
      seen = open;
      await sleep(PAUSE, undefined, { signal: end.signal, ref: false });
    }
  };
  run().catch((error: unknown) => {
    if (!end.signal.aborted) console.error('backups:', error);
  });
  return async (off = NEVER) => {
    end.abort();
    const stop = () => services.jobs.stop();
    if (off.aborted) stop();
    off.addEventListener('abort', stop, { once: true });
    await backUpOpen('quit', off);
  };
}
