import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BackupState, HoldingsSeen } from '../../../shared/backup/listed.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { DATABASE, diskOf, isBackup, readBackup } from '../../backup/place.ts';
import { holdingsIn, latestInCopy } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import type { HandlersOf } from '../context.ts';
import { folderOf } from '../folderOf.ts';
import { stateOf as portfolioState } from '../portfolio.ts';
import { backUp, changesSince, chosenPlace, failureOf, inTurn, newestOf, placeFor } from './keep.ts';
import { liesIn } from './liesIn.ts';
import { backupsIn, backupsOf, listBackupsOf, listFrom, verifyBackup } from './list.ts';
import { lackingFiles, ownPlace } from './make.ts';
import { makeOneFile } from './oneFile.ts';
import { checkOneFile, lookInFile, showFile } from './readOneFile.ts';
import { isFile } from './source.ts';
import { openAgain, restoreInPlace } from './switch.ts';

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
  'backups.check': async ({ backup, passphrase, job }, { services }) => {
    const file = resolve(folderOf(backup));
    const findings = await watched(services, job, (watch) =>
      isFile(file) ? checkOneFile(file, passphrase, watch) : verifyBackup(backup, watch),
    );
    return { findings: [...findings] };
  },
  'backups.makeFile': ({ folder: typed, passphrase, job }, { services }) =>
    services.session.within(async (portfolio) => {
      const folder = resolve(folderOf(typed.trim()));
      if (!(existsSync(folder) && statSync(folder).isDirectory()))
        throw new Fault('backup-place-missing', { path: folder });
      const file = join(folder, fileName(services, passphrase !== null));
      const made = await watched(services, job, (watch) =>
        inTurn(portfolio, () => makeOneFile(services, portfolio, file, passphrase, watch)),
      );
      const lacking = [...lackingFiles(portfolio, made.manifest)];
      return { file: made.file, bytes: made.bytes, lacking };
    }),
  'backups.showFile': async ({ file, passphrase }, { services }) => {
    const { backup, held } = await lookInFile(resolve(folderOf(file)), passphrase);
    return { backup, ...compared(services, held) };
  },
  'backups.show': async ({ backup }, { services }) => {
    if (isFile(backup)) return compared(services, (await lookInFile(backup, null)).held);
    const { counts } = readBackup(backup).manifest;
    return compared(services, { counts, latest: latestInCopy(join(backup, DATABASE)) });
  },
  'backups.list': async ({ dir: typed }, { services }) => {
    const dir = resolve(folderOf(typed));
    if (isFile(dir)) return [await showFile(dir, null)];
    const id = services.desk.recent().find((recent) => recent.dir === dir)?.id ?? null;
    const chosen = id === null ? null : services.desk.backupPlace(id);
    // Somebody whose computer is gone opens what is on the stick: a backup, or the folder with all of them.
    const places = [ownPlace({ dir }), dir, ...(chosen === null ? [] : [chosen])];
    const itself = isBackup(dir) ? [readBackup(dir)] : [];
    return [...(await listFrom([...itself, ...backupsIn(places, id)]))];
  },
  'backups.restore': async ({ backup, dir, passphrase, partly, job }, { services }) => {
    const target = resolve(folderOf(dir));
    const { former, lost } = await watched(services, job, async (watch) => {
      const put = await restoreInPlace(services, backup, target, watch, { passphrase, partly });
      await openAgain(services, target);
      return put;
    });
    return { state: portfolioState(services), former, lost: [...lost] };
  },
};

/** Beside what is here now. */
const compared = ({ session: { portfolio: open } }: Services, held: HoldingsSeen) => ({
  held: { ...held, latest: [...held.latest] },
  now: open && holdingsIn(open.db),
});

/** `zhengji-20261129T213000Z.zip` */
const fileName = ({ now }: Pick<Services, 'now'>, isSealed: boolean): string =>
  `zhengji-${now().slice(0, 19).replaceAll(/[-:]/g, '')}Z.${isSealed ? 'zjbackup' : 'zip'}`;

/** Runs as a job, so that it can be stopped, whoever asked for it. */
const watched = <T>(
  { jobs, newId }: Services,
  job: string | undefined,
  work: (watch: JobWatch) => Promise<T>,
): Promise<T> => jobs.run({ id: job ?? newId(), kind: 'backup', total: null, unit: 'bytes' }, work);

async function stateOf(services: Services, portfolio: Portfolio): Promise<BackupState> {
  const backups = [...(await listBackupsOf(portfolio))];
  const place = placeFor(services, portfolio);
  const newest = await newestOf(portfolio, backupsOf(portfolio));
  return {
    chosen: chosenPlace(services, portfolio),
    place,
    filePlace: filePlace(services, portfolio),
    sameDisk: diskOf(place) === diskOf(portfolio.dir) && diskOf(place) !== null,
    backups,
    newest: backups.find(({ backup }) => backup === newest?.folder) ?? null,
    changes: changesSince(portfolio, newest?.manifest.event),
    failed: failureOf(portfolio),
  };
}

/**
 * Where a backup that is one file goes if nobody names another folder: with the other backups, if they go to a place of
 * their own, or else beside the portfolio's folder, never into it.
 */
function filePlace(services: Services, portfolio: Portfolio): string {
  const chosen = chosenPlace(services, portfolio);
  const beside = dirname(portfolio.dir);
  const places = [...(chosen === null ? [] : [chosen]), beside, dirname(services.host.about.proposedDir)];
  return places.find((place) => isWritableFolder(place)) ?? beside;
}

function isWritableFolder(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

/** @throws Fault folder-relative, backup-place-missing, backup-place-inside */
function choosePlace({ desk }: Services, portfolio: Portfolio, typed: string | null): void {
  const place = typed === null ? null : resolve(folderOf(typed.trim()));
  if (place !== null && !(existsSync(place) && statSync(place).isDirectory()))
    throw new Fault('backup-place-missing', { path: place });
  const isOwn = place === null || place === resolve(ownPlace(portfolio));
  if (!isOwn && liesIn(portfolio.dir, place)) throw new Fault('backup-place-inside', { path: place });
  desk.chooseBackupPlace(portfolio.id, isOwn ? null : place);
}
