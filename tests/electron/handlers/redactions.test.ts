import { Readable } from 'node:stream';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

const picture = (colour: string): Buffer => {
  const canvas = createCanvas(20, 10);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 20, 10);
  return canvas.toBuffer('image/png');
};
const fileOf = (name: string, bytes: Buffer) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([bytes], { objectMode: false }),
});
const MASKS = [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }];

test('a copy is kept beside the original, made again in its place, and given up', async () => {
  const { client, services } = await openHouseWithPortfolio();
  const { evidence } = await client['evidence.add'](
    { title: '', claims: [] },
    fileOf('a.png', picture('red')),
  );
  const input = { evidence: evidence.id, masks: MASKS };
  expect(await client['redactions.show']({ evidence: evidence.id })).toBeNull();
  const first = await client['redactions.save'](input, fileOf('a-redacted.png', picture('black')));
  expect(first).toMatchObject({ evidence: evidence.id, original: evidence.file.sha256, masks: MASKS });
  const second = await client['redactions.save'](input, fileOf('a-redacted.png', picture('grey')));
  expect(await client['redactions.show']({ evidence: evidence.id })).toEqual(second);
  expect(second.file.sha256).not.toBe(first.file.sha256);
  expect(await openFile(services, 'redacted', evidence.id)).toMatchObject({ fileName: 'a-redacted.png' });
  const { bytes } = await client['previews.read']({
    kind: 'redacted',
    id: evidence.id,
    start: 0,
    length: second.file.bytes,
  });
  expect(Buffer.from(bytes, 'base64').equals(picture('grey'))).toBe(true);
  // The evidence itself names its original all along.
  expect((await client['evidence.list']({})).items[0]?.evidence.file).toEqual(evidence.file);
  await client['redactions.remove']({ evidence: evidence.id });
  expect(await client['redactions.show']({ evidence: evidence.id })).toBeNull();
});

test('what is no picture and no PDF, or the original itself, is no redacted copy', async () => {
  const { client } = await openHouseWithPortfolio();
  const { evidence } = await client['evidence.add'](
    { title: '', claims: [] },
    fileOf('a.png', picture('red')),
  );
  const input = { evidence: evidence.id, masks: MASKS };
  for (const file of [fileOf('a.txt', Buffer.from('text')), fileOf('a.png', picture('red'))])
    await expect(client['redactions.save'](input, file)).rejects.toMatchObject({ code: 'bad-input' });
  expect(await client['redactions.show']({ evidence: evidence.id })).toBeNull();
});
