import { z } from 'zod';
import { toDayNumber, type PlainDate } from '../calendar/plainDate.ts';

/**
 * Everything that a look into a portfolio may find, and how grave it is: `error` is damage to what the person put in,
 * `warning` may become damage or hides whether there is any, `note` harms nothing.
 */
export const SEVERITIES = {
  'database-damaged': 'error',
  'pages-damaged': 'error',
  'references-broken': 'error',
  'events-broken': 'error',
  'row-altered': 'error',
  'row-missing': 'error',
  'row-untold': 'error',
  'vault-missing': 'error',
  'object-missing': 'error',
  'object-altered': 'error',
  'signoffs-broken': 'error',
  'database-unreadable': 'warning',
  'object-unreadable': 'warning',
  'index-damaged': 'warning',
  'orphan-altered': 'warning',
  'clock-behind': 'warning',
  'synced-folder': 'warning',
  'network-folder': 'warning',
  'little-space': 'warning',
  'backup-damaged': 'warning',
  'backup-old': 'warning',
  'backup-missing': 'note',
  'backup-same-disk': 'note',
  'quarantine-old': 'note',
  orphan: 'note',
  'temporary-left': 'note',
  'foreign-file': 'note',
} as const satisfies Record<string, Severity>;
export type Severity = 'error' | 'warning' | 'note';
export type FindingCode = keyof typeof SEVERITIES;
export const FINDING_CODES = Object.keys(SEVERITIES) as [FindingCode, ...FindingCode[]];

export const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'warning', 'note']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

export const finding = (code: FindingCode, params: Finding['params'] = {}): Finding => ({
  code,
  severity: SEVERITIES[code],
  params,
});

/** How deep one looks: without reading everything; a thirtieth of the files; everything. */
export const DEPTHS = ['quick', 'slice', 'full'] as const;
export type Depth = (typeof DEPTHS)[number];

export const examinationSchema = z.object({
  /** Whether nothing is damaged. */
  ok: z.boolean(),
  depth: z.enum(DEPTHS),
  /** An instant in UTC. */
  at: z.string(),
  findings: z.array(findingSchema),
  checked: z.object({ rows: z.int(), objects: z.int(), bytes: z.int() }),
});
export type Examination = Readonly<z.infer<typeof examinationSchema>>;

/** Which part of the vault is looked at on a day, of its 256 folders: all of them within thirty days. */
export const folderIsDue = (folder: string, day: PlainDate): boolean =>
  Number.parseInt(folder, 16) % SLICES === toDayNumber(day) % SLICES;

const SLICES = 30;

/** Folders that programs copy to other machines by themselves, by a piece of their path; null where it is none of them. */
export function syncedBy(path: string): string | null {
  const [, found] =
    /(?:^|[\\/])(dropbox(?: \([^\\/]*\))?|onedrive[^\\/]*|icloud ?drive|mobile documents|nextcloud|owncloud|google ?drive[^\\/]*|my drive|pcloud ?drive|synologydrive|wps ?云盘|wps cloud files|阿里云盘|腾讯微云|坚果云|nutstore|百度网盘同步空间|baidusyncdisk)(?=[\\/]|$)/i.exec(
      path,
    ) ?? [];
  return found ?? null;
}

/** Kinds of file systems whose disk stands in another machine, as Linux calls them. */
const NETWORK =
  /^(?:nfs4?|cifs|smb3|smbfs|ncpfs|afs|ceph|glusterfs|lustre|davfs|9p|fuse\.(?:sshfs|rclone|davfs2?|s3fs|glusterfs|gvfsd-fuse|curlftpfs))$/;

/** Whether a path lies on a network drive. @param mounts `/proc/self/mountinfo`; @param path whole, without links */
export function isOnNetwork(mounts: string, path: string): boolean {
  let [longest, kind] = ['', ''];
  for (const line of mounts.split('\n')) {
    const [, point, type] = /^(?:\S+ ){4}(\S+) .* - (\S+) /.exec(line) ?? [];
    if (point === undefined || type === undefined) continue;
    const at = point.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCodePoint(parseInt(octal, 8)));
    const isUnder = at === '/' || path === at || path.startsWith(`${at}/`);
    // Of two in one place the later one covers the former.
    if (isUnder && at.length >= longest.length) [longest, kind] = [at, type];
  }
  return NETWORK.test(kind);
}
