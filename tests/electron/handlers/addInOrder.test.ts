import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Fault } from '../../../shared/contract/fault.ts';
import { addInOrder, type Incoming } from '../../../electron/handlers/addInOrder.ts';
import { fileAt, type SourceFile } from '../../../electron/vault/source.ts';
import { pathOf } from '../../../electron/vault/vault.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const incoming = (file: SourceFile): Incoming => ({ file, told: { title: '', claims: [] } });

function write(name: string, content: string): SourceFile {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return fileAt(path);
}

/** What was said of each file; that what is told as added lies in the vault is looked at when it is told. */
async function addAll({ services }: House, files: readonly SourceFile[]) {
  const said: string[] = [];
  for await (const outcome of addInOrder(services, files.map(incoming))) {
    if (outcome.status === 'rejected') {
      said.push(outcome.reason instanceof Fault ? outcome.reason.code : String(outcome.reason));
      continue;
    }
    const { evidence, duplicate } = outcome.value;
    const { db, vault } = services.session.portfolio!;
    const row = db.prepare('SELECT 1 FROM evidence WHERE id = ?').get(evidence.id);
    expect([row !== undefined, existsSync(pathOf(vault, evidence.file.sha256))]).toEqual([true, true]);
    said.push(`${evidence.file.name}${duplicate ? ' again' : ''}`);
  }
  return said;
}

test('a file that comes slowly is told before the quick ones behind it, and they are its duplicates', async () => {
  const house = await openHouseWithPortfolio();
  const stream = new PassThrough();
  const slow: SourceFile = { kind: 'stream', name: 'slow.txt', stream };
  const adding = addAll(house, [slow, write('quick.txt', 'the same'), write('other.txt', 'another')]);
  setTimeout(() => stream.end('the same'), 100);
  expect(await adding).toEqual(['slow.txt', 'quick.txt again', 'other.txt']);
});

test('files that fail, early or late, stop none of the others, however many there are', async () => {
  const house = await openHouseWithPortfolio();
  const stream = new PassThrough();
  stream.on('error', () => undefined); // also where it breaks before anybody reads it
  const broken: SourceFile = { kind: 'stream', name: 'broken.txt', stream };
  const many = Array.from({ length: 30 }, (_, index) => write(`${index}.txt`, `content ${index % 20}`));
  setTimeout(() => stream.destroy(new Fault('host-lost')), 50);
  const missing = fileAt(join(temporaryFolder(), 'missing.txt'));
  expect(await addAll(house, [missing, broken, ...many, missing])).toEqual([
    'file-missing',
    'host-lost',
    ...many.map(({ name }, index) => (index < 20 ? name : `${name} again`)),
    'file-missing',
  ]);
  const { total } = await house.client['evidence.list']({ limit: 0 });
  expect(total).toBe(30);
});

test('no file is added that is told of wrongly', async () => {
  const { services, client } = await openHouseWithPortfolio();
  const told = { title: 'x'.repeat(301), claims: [] };
  for await (const outcome of addInOrder(services, [{ file: write('a.txt', 'a'), told }]))
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'bad-input' } });
  expect(await client['evidence.list']({})).toMatchObject({ total: 0 });
});

test('of no files nothing is told', async () => {
  expect(await addAll(await openHouseWithPortfolio(), [])).toEqual([]);
});
