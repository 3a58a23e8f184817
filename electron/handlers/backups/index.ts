import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { newestVerified, type BackupState } from '../../../shared/backup/listed.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { DATABASE, diskOf, listBackups, readBackup } from '../../backup/place.ts';
import { holdingsIn, latestInCopy } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import { openPortfolio, type Portfolio } from '../../session.ts';
import type { HandlersOf } from '../context.ts';
import { stateOf as portfolioState } from '../portfolio.ts';
import { backUp, changesSince, chosenPlace, failureOf, placeFor } from './keep.ts';
import { listBackupsOf, listFrom, verifyBackup } from './list.ts';
import { ownPlace } from './make.ts';
import { restoreInPlace } from './switch.ts';

export const backupsHandlers: HandlersOf<'backups'> = {
  'backups.state': (_input, { services }) =>
    services.session.within((portfolio) => stateOf(services, portfolio)),
  'backups.make': ({ job }, { services }) =>
    services.session.within(async (portfolio) => {
      await watched(services, job, (watch) => backUp(services, portfolio, watch));
      return stateOf(services, portfolio);
    }),
  'backups.place': ({ place }, { services }) =>
    services.session.within((portfolio) => {
      choosePlace(services, portfolio, place);
      return stateOf(services, portfolio);
    }),
  'backups.check': async ({ backup, job }, { services }) => ({
    findings: [...(await watched(services, job, ({ signal }) => verifyBackup(backup, signal)))],
  }),
  'backups.show': ({ backup }, { services }) => {
    const { folder, manifest } = readBackup(backup);
    const open = services.session.portfolio;
    return {
      held: { counts: manifest.counts, latest: [...latestInCopy(join(folder, DATABASE))] },
      now: open && holdingsIn(open.db),
    };
  },
  'backups.list': async ({ dir }, { services }) => {
    const id = services.desk.recent().find((recent) => recent.dir === resolve(dir))?.id ?? null;
    const chosen = id === null ? null : services.desk.backupPlace(id);
    const places = [ownPlace({ dir }), ...(chosen === null ? [] : [chosen])];
    return [...(await listFrom(places.flatMap((place) => listBackups(place, id))))];
  },
  'backups.restore': async ({ backup, dir, job }, { services }) => {
    const former = await watched(services, job, (watch) =>
      restoreInPlace(services, backup, resolve(dir), watch),
    );
    await services.session.replace(openPortfolio(dir, { author: services.author, now: services.now }));
    return { state: portfolioState(services), former };
  },
};

const watched = <T>(
  { jobs }: Services,
  job: string | undefined,
  work: (watch: Partial<JobWatch>) => Promise<T>,
): Promise<T> =>
  job === undefined ? work({}) : jobs.run({ id: job, kind: 'backup', total: null, unit: 'bytes' }, work);

async function stateOf(services: Services, portfolio: Portfolio): Promise<BackupState> {
  const backups = [...(await listBackupsOf(portfolio))];
  const place = placeFor(services, portfolio);
  const newest = newestVerified(backups);
  return {
    chosen: chosenPlace(services, portfolio),
    place,
    sameDisk: diskOf(place) === diskOf(portfolio.dir),
    backups,
    changes: changesSince(portfolio, newest && readBackup(newest.backup).manifest.event?.number),
    failed: failureOf(portfolio),
  };
}

/** @throws Fault folder-relative, backup-place-missing */
function choosePlace({ desk }: Services, { id }: Portfolio, typed: string | null): void {
  const place = typed?.replace(/^"(.*)"$/, '$1').trim() ?? null;
  if (place !== null && !isAbsolute(place)) throw new Fault('folder-relative', { path: place });
  if (place !== null && !existsSync(place)) throw new Fault('backup-place-missing', { path: place });
  desk.chooseBackupPlace(id, place);
}
