import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadImage, createCanvas } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkProcess } from '../../../electron/apart/queue.ts';
import { PictureDecoder } from '../../../electron/pictures/decoder.ts';
import { spawnNodePictureWorker } from '../../../electron/pictures/node.ts';
import type { Fault } from '../../../shared/contract/fault.ts';
import type { PrintablePicture } from '../../../shared/dossier/picture.ts';
import { temporaryFolder } from '../../support/services.ts';
import { bareCmykJpeg, bmp, cmykJpeg, deepPng, gif, hugePng, jpeg, png, turned, webp } from './samples.ts';

const decoders: PictureDecoder[] = [];
/** A decoder with real processes, which are counted. */
function decoderWith(spawn: () => WorkProcess = spawnNodePictureWorker, timeLimit = 10_000) {
  let spawned = 0;
  const counted = () => {
    spawned += 1;
    return spawn();
  };
  const decoder = new PictureDecoder({ spawn: counted, timeLimit });
  decoders.push(decoder);
  return { decoder, spawned: () => spawned };
}
afterEach(() => {
  for (const decoder of decoders.splice(0)) decoder.close();
});

/** The colour in the middle of the left half and of the right half, as the paper will show it. */
async function halves({ bytes, width, height }: PrintablePicture) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0);
  const at = (x: number) =>
    Array.from(context.getImageData(Math.floor(x), Math.floor(height / 2), 1, 1).data);
  return [at(width / 4), at((width * 3) / 4)];
}
const RED = [255, 0, 0, 255];
const GREEN = [0, 255, 0, 255];
/** Half a blue on white paper. */
const PALE_BLUE = [127, 127, 255, 255];

describe('a JPEG', () => {
  it.each([
    ['upright', jpeg, 1],
    ['turned', turned(jpeg, 6), 6],
    ['in CMYK by Adobe’s rules', cmykJpeg, 1],
  ])('%s stays as it is, and no process is started', async (_, bytes, orientation) => {
    const { decoder, spawned } = decoderWith();
    const picture = await decoder.open(bytes);
    expect(picture).toMatchObject({ kind: 'jpeg', orientation });
    expect(picture.bytes).toBe(bytes);
    expect(spawned()).toBe(0);
  });

  it('in CMYK that may or may not be inverted is decoded', async () => {
    const { decoder, spawned } = decoderWith();
    expect(await decoder.open(bareCmykJpeg)).toMatchObject({ width: 24, height: 16, orientation: 1 });
    expect(spawned()).toBe(1);
  });
});

describe('a picture of another kind', () => {
  it.each([
    ['PNG with alpha', png, { width: 40, height: 20 }, [RED, PALE_BLUE]],
    ['PNG of 16 bits, interlaced', deepPng, { width: 5, height: 4 }, [RED, RED]],
    ['WebP', webp, { width: 40, height: 20 }, [RED, PALE_BLUE]],
    ['BMP', bmp(8, 8), { width: 8, height: 8 }, [GREEN, GREEN]],
  ])('%s comes out opaque on white', async (_, bytes, size, colours) => {
    const { decoder } = decoderWith();
    const picture = await decoder.open(bytes);
    expect(picture).toMatchObject({ kind: 'png', orientation: 1, ...size });
    // RGB without alpha, 8 bits, not interlaced: what pdfkit embeds without decoding.
    expect(Array.from(picture.bytes.slice(24, 29))).toEqual([8, 2, 0, 0, 0]);
    expect(await halves(picture)).toEqual(colours);
  });

  it('comes out one after the other from one process', async () => {
    const { decoder, spawned } = decoderWith();
    const pictures = await Promise.all([png, gif, webp, png].map((bytes) => decoder.open(bytes)));
    expect(pictures.map(({ width }) => width)).toEqual([40, 1, 40, 40]);
    expect(spawned()).toBe(1);
  });

  it('is made smaller where it has more pixels than paper can show', async () => {
    const { decoder } = decoderWith();
    const wide = createCanvas(5000, 100).encodeSync('png');
    expect(await decoder.open(wide)).toMatchObject({ kind: 'png', width: 2480, height: 50 });
  });

  it('comes out as JPEG where it is a photograph', async () => {
    const noise = createCanvas(64, 64);
    const context = noise.getContext('2d');
    const image = context.createImageData(64, 64);
    image.data.forEach((_, index) => (image.data[index] = index % 4 === 3 ? 255 : (index * 7919) % 251));
    context.putImageData(image, 0, 0);
    const { decoder } = decoderWith();
    expect(await decoder.open(noise.encodeSync('png'))).toMatchObject({
      kind: 'jpeg',
      width: 64,
      height: 64,
    });
  });
});

describe('a picture in a file', () => {
  const into = (name: string, bytes: Uint8Array) => {
    const folder = temporaryFolder();
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { path, drawn: join(folder, 'drawn') };
  };

  it('stays where it is, or is drawn anew into another, with one process for all', async () => {
    const { decoder, spawned } = decoderWith();
    const photo = into('photo.jpg', turned(jpeg, 6));
    const { width, height } = await decoder.open(jpeg);
    expect(await decoder.openFile(photo.path, photo.drawn)).toEqual({
      path: photo.path,
      kind: 'jpeg',
      width,
      height,
      orientation: 6,
    });
    expect(existsSync(photo.drawn)).toBe(false);
    const drawing = into('drawing.png', png);
    const { bytes, ...about } = await decoder.open(png);
    expect(await decoder.openFile(drawing.path, drawing.drawn)).toEqual({ path: drawing.drawn, ...about });
    expect(readFileSync(drawing.drawn).equals(bytes)).toBe(true);
    expect(spawned()).toBe(1);
  });

  it('is refused as one in memory is, and where it is gone; a full disk is none of its faults', async () => {
    const { decoder } = decoderWith();
    const refusalOf = ({ path, drawn }: ReturnType<typeof into>) =>
      decoder.openFile(path, drawn).catch(({ code, params }: Fault) => ({ code, params }));
    const gone = { path: '/nowhere/a.png', drawn: '/nowhere/b' };
    expect([
      await refusalOf(into('none.png', Buffer.from('no picture'))),
      await refusalOf(into('huge.png', hugePng(20_000, 10_000))),
      await refusalOf(gone),
      await refusalOf({ ...into('a.png', png), drawn: '/dev/full' }),
    ]).toEqual([
      { code: 'picture-unreadable', params: {} },
      { code: 'picture-too-large', params: { width: 20_000, height: 10_000 } },
      { code: 'file-missing', params: { path: gone.path } },
      { code: 'ENOSPC' },
    ]);
  });
});

describe('a picture that cannot be had', () => {
  it.each([
    ['no picture at all', Buffer.from('no picture')],
    ['a PNG that breaks off', png.subarray(0, png.length - 10)],
    ['a JPEG that breaks off', jpeg.subarray(0, jpeg.length - 10)],
  ])('is unreadable: %s', async (_, bytes) => {
    const { decoder, spawned } = decoderWith();
    await expect(decoder.open(bytes)).rejects.toMatchObject({ code: 'picture-unreadable' });
    expect(spawned()).toBe(0);
  });

  it('is unreadable where only its decoder finds out', async () => {
    const { decoder } = decoderWith();
    const hollow = Buffer.concat([webp.subarray(0, 40), Buffer.alloc(webp.length - 40)]);
    await expect(decoder.open(hollow)).rejects.toMatchObject({ code: 'picture-unreadable' });
    expect(await decoder.open(png)).toMatchObject({ width: 40 });
  });

  it('is too large, which is known before it is decoded', async () => {
    const { decoder, spawned } = decoderWith();
    await expect(decoder.open(hugePng(20_000, 10_000))).rejects.toMatchObject({
      code: 'picture-too-large',
      params: { width: 20_000, height: 10_000 },
    });
    expect(spawned()).toBe(0);
  });
});

describe('the decoding process', () => {
  it('may not even start', async () => {
    const { decoder } = decoderWith(() => spawnNodePictureWorker('/nowhere/worker.ts'));
    await expect(decoder.open(png)).rejects.toMatchObject({ code: 'picture-unreadable' });
  });

  it('may die of a picture, and the next one gets another process', async () => {
    const spawns = [() => spawnNodePictureWorker('/nowhere/worker.ts')];
    const { decoder } = decoderWith(() => (spawns.pop() ?? spawnNodePictureWorker)());
    await expect(decoder.open(png)).rejects.toMatchObject({ code: 'picture-unreadable' });
    expect(await decoder.open(png)).toMatchObject({ width: 40 });
  });

  it('may take too long, which says nothing of the picture', async () => {
    const { decoder } = decoderWith(spawnNodePictureWorker, 1);
    await expect(decoder.open(png)).rejects.toMatchObject({ code: 'took-too-long' });
  });

  it('ends with the decoder, also in the middle of a picture', async () => {
    const { decoder } = decoderWith();
    const opened = decoder.open(png);
    decoder.close();
    await expect(opened).rejects.toMatchObject({ code: 'picture-unreadable' });
  });
});
