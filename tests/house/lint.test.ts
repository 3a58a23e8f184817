import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/services.ts';

/** Wrong code and the rule that it breaks. */
const PLANTED: readonly (readonly [file: string, code: string, rule: string])[] = [
  [
    'electron/floating.ts',
    `const work = async () => 1;\nexport const start = () => {\n  work();\n};`,
    'no-floating-promises',
  ],
  ['electron/any.ts', `export const value: any = 1;`, 'no-explicit-any'],
  ['electron/unsafe.ts', `export const name: string = JSON.parse('1').name;`, 'no-unsafe-assignment'],
  [
    'electron/switch.ts',
    `export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n}`,
    'switch-exhaustiveness-check',
  ],
  ['shared/clock.ts', `export const now = () => new Date();`, 'no-restricted-globals'],
  ['shared/chance.ts', `export const dice = () => Math.random();`, 'no-restricted-properties'],
  [
    'renderer/features/dialog.ts',
    `import { Modal } from '@mantine/core';\nexport const dialog = Modal;`,
    'no-restricted-imports',
  ],
  ['shared/machine.ts', `export const env = () => process.env;`, 'no-restricted-globals'],
];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string(), severity: z.string() })),
});

it('given wrong code, the lint names each fault', () => {
  const root = temporaryFolder();
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(name, join(root, name));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const [file, code] of PLANTED) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${code}\n`);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '--format', 'json'],
    { cwd: root, encoding: 'utf8' },
  );
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout));
  const found = diagnostics.map(
    ({ code, filename }) => `${filename.replaceAll('\\', '/')}: ${/\((.+)\)/.exec(code)?.[1] ?? code}`,
  );
  expect(PLANTED.filter(([file, , rule]) => !found.includes(`${file}: ${rule}`))).toEqual([]);
});
