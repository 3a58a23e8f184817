import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/services.ts';

const ROOMS = ['electron', 'renderer', 'shared'];
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

const reportSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), rule: z.object({ name: z.string(), severity: z.string() }) }),
    ),
  }),
});

/** Runs the checker as `npm run rules` does. */
function check(root: string) {
  const { stdout } = spawnSync(
    process.execPath,
    [CRUISER, ...ROOMS, '--config', '.dependency-cruiser.json', '--output-type', 'json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return reportSchema.parse(JSON.parse(stdout));
}

/** Wrong code and the rule that it breaks. */
const PLANTED: readonly (readonly [file: string, code: string, rule: string])[] = [
  [
    'shared/career/planted.ts',
    `export { join } from 'node:path';`,
    'shared imports only shared, zod and date-fns',
  ],
  [
    'shared/coverage/planted.ts',
    `export { default } from 'react';`,
    'shared imports only shared, zod and date-fns',
  ],
  [
    'shared/evidence/planted.ts',
    `export type { Services } from '../../electron/services.ts';`,
    'shared imports only shared, zod and date-fns',
  ],
  [
    'renderer/ui/planted1.ts',
    `export { buildServices } from '../../electron/services.ts';`,
    'renderer never imports electron',
  ],
  [
    'renderer/ui/planted2.ts',
    `export type { Services } from '../../electron/services.ts';`,
    'renderer never imports electron',
  ],
  ['renderer/ui/planted3.ts', `export { ipcRenderer } from 'electron';`, 'renderer never imports electron'],
  [
    'renderer/ui/planted4.ts',
    `export { readFileSync } from 'node:fs';`,
    'renderer imports no module of Node',
  ],
  [
    'renderer/ui/planted5.ts',
    `export { createAppRouter } from '../app/routes.tsx';`,
    'ui belongs to no feature',
  ],
  [
    'renderer/features/career/planted1.ts',
    `export { WelcomePage } from '../portfolio/WelcomePage.tsx';`,
    'features see of each other only what an index.ts puts out',
  ],
  [
    'renderer/features/career/planted2.ts',
    `export { createAppRouter } from '../../app/routes.tsx';`,
    'features do not know the app around them',
  ],
  [
    'electron/handlers/planted1.ts',
    `export { client } from '../../renderer/client.ts';`,
    'electron never imports renderer',
  ],
  [
    'electron/handlers/planted2.ts',
    `export { openLocalHost } from '../hosts/local.ts';`,
    'handlers know no way in',
  ],
  [
    'electron/db/planted1.ts',
    `export { openVault } from '../vault/vault.ts';`,
    'makers are strangers to each other',
  ],
  [
    'electron/db/planted2.ts',
    `export type { Vault } from '../vault/vault.ts';`,
    'makers are strangers to each other',
  ],
  [
    'electron/vault/planted.ts',
    `export { answer } from '../handlers/index.ts';`,
    'makers know nobody who uses them',
  ],
  [
    'electron/disk/planted.ts',
    `export { openVault } from '../vault/vault.ts';`,
    'what all makers do to a disk knows nobody',
  ],
  [
    'electron/session.ts',
    `import { answer } from './handlers/index.ts';\nexport const Session = answer;`,
    'services, session and desk build the makers and know no handler and no way in',
  ],
  [
    'electron/hosts/planted1.ts',
    `export { openVault } from '../vault/vault.ts';`,
    'ways in reach the makers through services and handlers',
  ],
  [
    'electron/hosts/planted2.ts',
    `export { refusalOf } from '../cli/refusal.ts';`,
    'the command line is no part of the other ways in',
  ],
  [
    'electron/preload.ts',
    `import { z } from 'zod';\nimport { contextBridge } from 'electron';\ncontextBridge.exposeInMainWorld('z', z);`,
    'the preload script brings nothing along',
  ],
  [
    'electron/window.ts',
    `export { openLocalHost } from './hosts/local.ts';`,
    'the packaged app has no local host',
  ],
  [
    'shared/standard/planted1.ts',
    `import { b } from './planted2.ts';\nexport const a = b;`,
    'nothing imports itself by a detour',
  ],
  ['shared/words/planted.ts', `export const unused = 1;`, 'nothing lies about unused'],
  ['shared/calendar/planted1.ts', `export { x } from './nowhere.ts';`, 'every import leads somewhere'],
  ['electron/db/planted3.ts', `export { default } from 'tar-fs';`, 'every package is named in package.json'],
  [
    'electron/db/planted4.ts',
    `export { it } from 'vitest';`,
    'what runs on users’ machines imports no tool of ours',
  ],
];

/** Closes the circle with its namesake above; a circle is told of once. */
const OTHER_HALF = [
  'shared/standard/planted2.ts',
  `import { a } from './planted1.ts';\nexport const b = a;`,
] as const;

describe('the import rules', () => {
  it('read every file that is on the disk', () => {
    const read = check('.').modules.map(({ source }) => source);
    const files = ROOMS.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`)).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !read.includes(file))).toEqual([]);
  });

  it('are errors, each of them', () => {
    const root = temporaryFolder();
    for (const name of [...ROOMS, 'package.json', '.dependency-cruiser.json', 'tsconfig.json'])
      cpSync(name, join(root, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    for (const [file, code] of [...PLANTED, OTHER_HALF]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    }
    const { violations } = check(root).summary;
    const found = new Set(violations.map(({ from, rule }) => `${rule.severity} ${from}: ${rule.name}`));
    // What `main.ts` reaches is told of `main.ts`.
    const blamed = (file: string) => (file === 'electron/window.ts' ? 'electron/main.ts' : file);
    expect(PLANTED.filter(([file, , rule]) => !found.has(`error ${blamed(file)}: ${rule}`))).toEqual([]);
  });
});
