import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPage, pageHeaders } from '../../../electron/hosts/page.ts';
import { temporaryFolder } from '../../support/services.ts';

describe('listPage', () => {
  it('knows each file by its address, and the first also as /', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'assets'));
    for (const name of ['index.html', 'assets/main.js', 'assets/main.js.map', 'assets/icon.png'])
      writeFileSync(join(folder, name), '');
    const html = { path: join(folder, 'index.html'), mediaType: 'text/html; charset=utf-8' };
    expect(Object.fromEntries(listPage(folder))).toEqual({
      '/': html,
      '/index.html': html,
      '/assets/main.js': {
        path: join(folder, 'assets', 'main.js'),
        mediaType: 'text/javascript; charset=utf-8',
      },
      '/assets/icon.png': { path: join(folder, 'assets', 'icon.png'), mediaType: 'image/png' },
    });
  });

  it('says what to do where the page was not built', () => {
    expect(() => listPage(temporaryFolder())).toThrow('npm run build');
  });
});

describe('pageHeaders', () => {
  it('let the page run its own scripts, ask its own host, show stored files, and nothing else', () => {
    expect(pageHeaders('evidence:')['Content-Security-Policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' evidence:; media-src evidence:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });
});
