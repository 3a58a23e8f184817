import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../../shared/contract/fault.ts';
import { syncPath } from '../../backup/finish.ts';
import { readBackup } from '../../backup/place.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import { asWritingFault } from '../../vault/errors.ts';
import { ownPlace } from './make.ts';
import { restoreBackup } from './restore.ts';

/**
 * Puts what a backup holds in the place of the portfolio in a folder. It is restored beside it and checked first; the
 * former one stays under another name, whatever state it is in, and its own backups come along. Nothing of it is open
 * when this returns.
 *
 * @returns where the former one is now
 * @throws Fault backup-unknown, backup-damaged, backup-other, disk-full, folder-unwritable, cancelled
 */
export async function restoreInPlace(
  services: Services,
  backup: string,
  dir: string,
  watch: Partial<JobWatch>,
): Promise<string> {
  const { manifest } = readBackup(backup);
  const known = services.desk.recent().find((recent) => recent.dir === dir)?.id;
  if (known !== undefined && known !== manifest.portfolio) throw new Fault('backup-other', { path: backup });
  const restored = freeName(`${dir}.restored`);
  await restoreBackup(backup, restored, watch);
  if (services.session.portfolio?.dir === dir) await services.session.close();
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
    throw asWritingFault(error, dir);
  }
  if (existsSync(ownPlace({ dir: former }))) renameSync(ownPlace({ dir: former }), ownPlace({ dir }));
  await syncPath(dirname(dir));
  await syncPath(dir);
  return former;
}

/** `20261129T213000Z` */
const stamp = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name =
      number === 1 ? wanted : join(dirname(wanted), `${wanted.slice(dirname(wanted).length + 1)}-${number}`);
    if (!existsSync(name)) return name;
  }
}
