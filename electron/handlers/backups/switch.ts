import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../../shared/contract/fault.ts';
import { syncFolder } from '../../disk/syncFolder.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import { isPortfolioFolder, openPortfolio } from '../../session.ts';
import { asWritingFault } from '../../vault/errors.ts';
import { take } from '../take.ts';
import { ownPlace } from './make.ts';
import { restoreBackup, type RestoreWish } from './restore.ts';
import { openSource } from './source.ts';

interface Put {
  /** Where the former one is now; null where there was none. */
  readonly former: string | null;
  readonly lost: readonly string[];
}

/**
 * Puts what a backup holds in the place of the portfolio in a folder, or into a new folder. It is restored beside it and
 * checked first; the former one stays under another name, whatever state it is in, and its own backups come along.
 * Nothing of it is open when this returns.
 *
 * @throws Fault backup-unknown, backup-damaged, backup-other, not-a-portfolio, portfolio-in-use, disk-full,
 * folder-unwritable, cancelled
 */
export async function restoreInPlace(
  services: Services,
  backup: string,
  dir: string,
  watch: Partial<JobWatch>,
  wish: RestoreWish = {},
): Promise<Put> {
  if (!existsSync(dir)) {
    const { lost } = await restoreBackup(backup, dir, watch, wish);
    return { former: null, lost };
  }
  if (!isPortfolioFolder(dir)) throw new Fault('not-a-portfolio', { path: dir });
  const { manifest, close } = await openSource(backup, wish.passphrase ?? null);
  close();
  const isOpen = services.session.portfolio?.dir === dir;
  const known = isOpen
    ? services.session.portfolio?.id
    : services.desk.recent().find((recent) => recent.dir === dir)?.id;
  if (known !== undefined && known !== manifest.portfolio) throw new Fault('backup-other', { path: backup });
  if (!isOpen) requireFree(services, dir);
  const restored = freeName(`${dir}.restored`);
  const { lost } = await restoreBackup(backup, restored, watch, wish);
  if (isOpen) await services.session.close();
  const former = freeName(`${dir}.before-restore-${stamp(services.now())}`);
  try {
    renameSync(dir, former);
    try {
      renameSync(restored, dir);
    } catch (error) {
      renameSync(former, dir);
      throw error;
    }
  } catch (error) {
    await rm(restored, { recursive: true, force: true });
    if (isOpen) await openAgain(services, dir);
    throw asWritingFault(error, dir);
  }
  await bringBackups(former, dir);
  return { former, lost };
}

/** They are found beside the former one too: it is no reason to call the restoring failed. */
async function bringBackups(former: string, dir: string): Promise<void> {
  try {
    if (existsSync(ownPlace({ dir: former }))) renameSync(ownPlace({ dir: former }), ownPlace({ dir }));
    await syncFolder(dirname(dir));
    await syncFolder(dir);
  } catch (error) {
    console.error('backups:', error);
  }
}

/** @throws Fault portfolio-in-use; one that cannot be opened at all is nobody's */
function requireFree(services: Services, dir: string): void {
  try {
    openPortfolio(dir, services).close();
  } catch (error) {
    if (error instanceof Fault && error.code === 'portfolio-in-use') throw error;
  }
}

/** Opens what is in that folder now, and remembers it. */
export const openAgain = (services: Services, dir: string): Promise<void> =>
  take(services, () => openPortfolio(dir, { author: services.author, now: services.now }));

/** `20261129T213000Z` */
const stamp = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name =
      number === 1 ? wanted : join(dirname(wanted), `${wanted.slice(dirname(wanted).length + 1)}-${number}`);
    if (!existsSync(name)) return name;
  }
}
