import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/standards/source.ts';
import { packs } from '../../support/standards.ts';
import { openHouse, temporaryFolder } from '../../support/services.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('every pack comes with its source', async () => {
  const { client } = openHouse();
  for (const { id, title } of packs) {
    const { text } = await client['standards.source']({ id });
    expect(text?.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
  }
});

test('a source is only what the standard was checked against, and only from its folder', () => {
  const folder = join(temporaryFolder(), 'sources');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), '原文');
  writeFileSync(join(folder, '..', 'secret.txt'), '秘密');
  expect(readSource(folder, { file: 'a.txt', sha256: hash('原文') })).toBe('原文');
  expect(readSource(folder, { file: 'a.txt', sha256: hash('另一份') })).toBe(null);
  expect(readSource(folder, { file: '../secret.txt', sha256: hash('秘密') })).toBe(null);
  expect(readSource(folder, { file: 'none.txt', sha256: hash('') })).toBe(null);
});
