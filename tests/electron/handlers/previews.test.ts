import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openHouseWithPortfolio } from '../../support/services.ts';

test('a file is read piece by piece, up to its end', async () => {
  const { client } = await openHouseWithPortfolio();
  const content = Buffer.from('0123456789');
  const { evidence } = await client['evidence.add'](
    { title: '', claims: [] },
    { kind: 'stream', name: 'a.txt', stream: Readable.from([content]) },
  );
  const read = async (start: number, length: number) => {
    const { bytes, total } = await client['previews.read']({ id: evidence.id, start, length });
    return [Buffer.from(bytes, 'base64').toString(), total];
  };
  expect([await read(0, 4), await read(4, 100), await read(10, 5), await read(99, 5)]).toEqual([
    ['0123', 10],
    ['456789', 10],
    ['', 10],
    ['', 10],
  ]);
  await expect(client['previews.read']({ id: 'none', start: 0, length: 1 })).rejects.toMatchObject({
    code: 'evidence-unknown',
  });
});
