import { describe, expect, it } from 'vitest';
import { isOnNetwork, syncedBy } from '../../../shared/doctor/finding.ts';

const MOUNTS = `21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
36 21 0:29 / /home/lin/team rw,nosuid shared:9 - nfs4 server:/export rw,vers=4.2
37 21 0:30 / /home/lin/team/disk rw - ext4 /dev/sdb1 rw
38 21 0:31 / /media/my\\040share rw master:2 - cifs //server/share rw
39 21 0:32 / /mnt/ssh rw - fuse.sshfs lin@host:/ rw
40 21 0:33 / /mnt/usb rw - fuseblk /dev/sdc1 rw
`;

describe('a network drive', () => {
  it.each([
    ['/home/lin/portfolio', false],
    ['/home/lin/team/portfolio', true],
    ['/home/lin/team', true],
    ['/home/lin/team2/portfolio', false],
    ['/home/lin/team/disk/portfolio', false],
    ['/media/my share/portfolio', true],
    ['/mnt/ssh/portfolio', true],
    ['/mnt/usb/portfolio', false],
  ])('%s: %s', (path, expected) => {
    expect(isOnNetwork(MOUNTS, path)).toBe(expected);
  });

  it('is not claimed where nothing is known', () => {
    expect(isOnNetwork('', '/home/lin')).toBe(false);
  });
});

describe('a folder that is copied to other machines', () => {
  it.each([
    ['C:\\Users\\lin\\OneDrive - 某公司\\Zhengji', 'OneDrive - 某公司'],
    ['/Users/lin/Library/CloudStorage/GoogleDrive-lin@example.com/My Drive/Z', 'GoogleDrive-lin@example.com'],
    ['/Users/lin/Dropbox (Personal)/Z', 'Dropbox (Personal)'],
    ['/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/Z', 'Mobile Documents'],
    ['D:\\坚果云\\Z', '坚果云'],
    ['/home/lin/my dropboxes/Z', null],
    ['/home/lin/Documents/Zhengji', null],
  ])('%s: %s', (path, expected) => {
    expect(syncedBy(path)).toBe(expected);
  });
});
