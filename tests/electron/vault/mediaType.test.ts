import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sniffMediaType } from '../../../electron/vault/mediaType.ts';

const HEAD = 4100;
const headOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'pictures', 'files', name)).subarray(0, HEAD);

test.each([
  ['a scan', 'colours-lzw.tif', 'image/tiff'],
  ['a scan whose directory lies beyond its first bytes', 'colours-jpeg.tif', 'image/tiff'],
  ['a photograph of a phone', 'photo.heic', 'image/heic'],
])('%s is known by its first bytes, whatever it is called', async (_, file, type) => {
  expect(await sniffMediaType(headOf(file), '无名')).toBe(type);
});
