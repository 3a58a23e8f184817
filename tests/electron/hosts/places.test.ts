import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  documentsFolder,
  proposedFolder,
  resourcesFolder,
  userDataFolder,
} from '../../../electron/hosts/places.ts';
import { temporaryFolder } from '../../support/services.ts';

describe('userDataFolder', () => {
  it.each([
    ['linux', {}, join('/home/li', '.config', 'Zhengji')],
    ['linux', { XDG_CONFIG_HOME: '/data' }, join('/data', 'Zhengji')],
    ['darwin', {}, join('/home/li', 'Library', 'Application Support', 'Zhengji')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Zhengji')],
    ['win32', {}, join('/home/li', 'AppData', 'Roaming', 'Zhengji')],
    ['linux', { ZHENGJI_USER_DATA: '/elsewhere' }, '/elsewhere'],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(userDataFolder({ platform, env, home: '/home/li' })).toBe(expected);
  });
});

describe('resourcesFolder', () => {
  it.each([
    ['in a checkout', null, join('/checkout', 'resources')],
    ['packaged', '/opt/zhengji/resources', join('/opt/zhengji/resources', 'resources')],
  ])('%s', (_how, packaged, expected) => {
    expect(resourcesFolder('/checkout', packaged)).toBe(expected);
  });
});

describe('proposedFolder', () => {
  it('is a name that is still free', () => {
    const documents = temporaryFolder();
    expect(proposedFolder(documents)).toBe(join(documents, 'Zhengji'));
    mkdirSync(join(documents, 'Zhengji'));
    mkdirSync(join(documents, 'Zhengji 2'));
    expect(proposedFolder(documents)).toBe(join(documents, 'Zhengji 3'));
  });
});

describe('documentsFolder', () => {
  it('is the home itself where there are no documents', () => {
    const home = temporaryFolder();
    expect(documentsFolder(home)).toBe(home);
    mkdirSync(join(home, 'Documents'));
    expect(documentsFolder(home)).toBe(join(home, 'Documents'));
  });
});
