import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createIdentity } from '../../../electron/handlers/signoff/keys.ts';
import { HandedFiles } from '../../../electron/handedFiles.ts';
import { openHouse, temporaryFolder } from '../../support/services.ts';

it('keeps what is ours among the words of a start, each once, in the order in which they came', () => {
  const handed = new HandedFiles();
  handed.put(['.', '--inspect=a.zjreq', '请求.zjreq', 'notes.txt', '/somewhere/BACK.ZJRES'], '/here');
  handed.put(['/here/请求.zjreq', 'chen.zjkey'], '/there');
  expect(handed.list().map(({ kind, name }) => [kind, name])).toEqual([
    ['request', '请求.zjreq'],
    ['response', 'BACK.ZJRES'],
    ['key', 'chen.zjkey'],
  ]);
  const [first] = handed.list();
  expect(handed.take(first?.id ?? '')).toEqual({
    kind: 'request',
    name: '请求.zjreq',
    path: '/here/请求.zjreq',
  });
  expect(handed.take(first?.id ?? '')).toBeUndefined();
});

it('a file that was handed over is taken by the call that is for it, once', async () => {
  const { client, services } = openHouse(join(temporaryFolder(), 'desk.sqlite'));
  const path = join(temporaryFolder(), '陈立.zjkey');
  const profile = { name: '陈立', unit: '', post: '', phone: '' };
  writeFileSync(path, await createIdentity(services, profile, 'four words'));
  services.handed.put([path], '/');
  const [waiting] = await client['handed.list']({});
  expect(waiting).toMatchObject({ kind: 'key', name: '陈立.zjkey' });
  const handed = waiting?.id ?? '';
  expect(await client['identities.import']({ handed })).toMatchObject({ name: '陈立' });
  expect(await client['handed.list']({})).toEqual([]);
  await expect(client['identities.import']({ handed })).rejects.toMatchObject({ code: 'record-unknown' });
});
