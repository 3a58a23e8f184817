import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserCandidates, findBrowser } from '../../../electron/hosts/browser.ts';
import { temporaryFolder } from '../../support/services.ts';

describe('browserCandidates', () => {
  it('on Windows looks where programs are installed, for all and for one person', () => {
    const env = { PROGRAMFILES: '/programs', 'PROGRAMFILES(X86)': '/programs32', LOCALAPPDATA: '/local' };
    expect(browserCandidates('win32', env, '/home/li').slice(0, 4)).toEqual([
      join('/programs', 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join('/programs32', 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join('/local', 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join('/programs', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  });

  it('on macOS looks among the applications of all and of one person', () => {
    expect(browserCandidates('darwin', {}, '/Users/li').slice(0, 2)).toEqual([
      join('/Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
      join('/Users/li', 'Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
    ]);
  });

  it('on Linux looks along the PATH', () => {
    const candidates = browserCandidates(
      'linux',
      { PATH: ['/usr/bin', '', '/snap/bin'].join(delimiter) },
      '/home/li',
    );
    expect(candidates).toContain(join('/snap/bin', 'chromium'));
    expect(candidates[0]).toBe(join('/usr/bin', 'google-chrome'));
  });
});

describe('findBrowser', () => {
  it('takes the one that the person names', () => {
    const browser = join(temporaryFolder(), 'my-browser');
    writeFileSync(browser, '');
    expect(findBrowser({ ZHENGJI_BROWSER: browser, PATH: '/usr/bin' })).toBe(browser);
  });

  it('does not take another where that one is missing', () => {
    expect(findBrowser({ ZHENGJI_BROWSER: '/nowhere/browser', PATH: '/usr/bin' })).toBeNull();
  });
});
