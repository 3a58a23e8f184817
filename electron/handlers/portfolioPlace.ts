import { existsSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finding, isOnNetwork, syncedBy, type Finding } from '../../shared/doctor/finding.ts';

const SPACE_FACTOR = 2;

/** Whether the place of the folder is a good one: room for a copy, and no program that copies it half written. */
export function lookAtPlace(dir: string): readonly Finding[] {
  const findings: Finding[] = [];
  const synced = syncedBy(dir) ?? syncedByMark(dir);
  if (synced !== null) findings.push(finding('synced-folder', { name: synced }));
  if (/^(\\\\|\/\/)/.test(dir) || isOnNetwork(mountsHere(), realPathOf(dir)))
    findings.push(finding('network-folder', { path: dir }));
  try {
    const { bavail, bsize } = statfsSync(dir);
    const needed = SPACE_FACTOR * statSync(join(dir, 'portfolio.sqlite')).size;
    if (bavail * bsize < needed) findings.push(finding('little-space', { free: bavail * bsize, needed }));
  } catch {
    // A file system that does not say is none to warn about.
  }
  return findings;
}

/** A file or folder that a program leaves in the top folder of what it copies to other machines. */
const MARKS = {
  '.dropbox.cache': 'Dropbox',
  '.nextcloudsync.log': 'Nextcloud',
  '.owncloudsync.log': 'ownCloud',
  '.stfolder': 'Syncthing',
  '.SynologyWorkingDirectory': 'Synology Drive',
  '.tmp.drivedownload': 'Google Drive',
} as const;

function syncedByMark(dir: string): string | null {
  const found = Object.entries(MARKS).find(([mark]) => existsSync(join(dir, mark)))?.[1];
  return found ?? (dirname(dir) === dir ? null : syncedByMark(dirname(dir)));
}

/** What is mounted where, as Linux tells it; '' elsewhere. */
function mountsHere(): string {
  try {
    return process.platform === 'linux' ? readFileSync('/proc/self/mountinfo', 'utf8') : '';
  } catch {
    return '';
  }
}

function realPathOf(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    return dir;
  }
}
