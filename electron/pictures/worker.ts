/**
 * The entry of the process that decodes pictures. Pictures come from anywhere, and decoders written in C++ have
 * had holes: what breaks here breaks here only.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { type Canvas, createCanvas, type Image, ImageData, loadImage } from '@napi-rs/canvas';
import { Fault } from '../../shared/contract/fault.ts';
import { unwritten } from '../apart/passed.ts';
import { serve } from '../apart/serve.ts';
import { isPrintable, isTooLarge, pagesOf, requireDecodable } from './decodable.ts';
import { readHeader } from './header.ts';
import type {
  CountAnswer,
  CountRequest,
  DecodeAnswer,
  DecodeRequest,
  PictureAnswer,
  PictureRequest,
  PrintAnswer,
  PrintRequest,
  ShowRequest,
} from './messages.ts';
import { encodePng } from './png.ts';

serve(answer);

async function answer(request: PictureRequest): Promise<PictureAnswer> {
  if ('path' in request) return print(request);
  if ('count' in request) return count(request);
  return 'show' in request ? show(request) : decodeHanded(request);
}

async function decodeHanded(request: DecodeRequest): Promise<DecodeAnswer> {
  try {
    return { ok: true, ...(await decode(request)) };
  } catch (error) {
    return { ok: false, why: String(error) };
  }
}

async function show({ show: path, ...request }: ShowRequest): Promise<DecodeAnswer> {
  try {
    const bytes = await readFile(path);
    requireDecodable(bytes, request.page);
    return { ok: true, ...(await decode({ bytes, ...request })) };
  } catch (error) {
    return { ok: false, why: String(error) };
  }
}

async function count({ count: path }: CountRequest): Promise<CountAnswer> {
  try {
    const header = readHeader(await readFile(path));
    const pages = header ? pagesOf(header) : [];
    const tooLarge = pages.flatMap((sides, index) => (isTooLarge(sides) ? [index + 1] : []));
    return { pages: pages.length, tooLarge };
  } catch {
    return { pages: 0, tooLarge: [] };
  }
}

async function print({ path, into, longestSide }: PrintRequest): Promise<PrintAnswer> {
  try {
    const given = await readFile(path).catch((error: unknown) => {
      throw new Fault('file-missing', { path }, error);
    });
    const header = requireDecodable(given);
    const { width, height } = header;
    if (isPrintable(header))
      return { ok: true, picture: { path, kind: 'jpeg', width, height, orientation: header.orientation } };
    const { bytes, ...drawn } = await decode({ bytes: given, longestSide });
    const system = await unwritten(writeFile(into, bytes, { mode: 0o600 }));
    if (system !== null) return { ok: false, system };
    return { ok: true, picture: { path: into, ...drawn, orientation: 1 } };
  } catch (error) {
    const { code, params } = error instanceof Fault ? error : new Fault('picture-unreadable');
    return { ok: false, fault: { code, params } };
  }
}

const JPEG_QUALITY = 90;

/** On white, which is the paper; the canvas has turned the picture upright by its EXIF orientation. */
async function decode({ bytes, longestSide, page = 1, colours, codes }: DecodeRequest) {
  const image = await load(bytes, page, longestSide);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  ) as [number, number];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const pixels = canvas.data();
  const seen = {
    width,
    height,
    ...(colours && { coloured: shareColoured(pixels) }),
    ...(codes && { codes: await codesOn(pixels, width, height) }),
  };
  return isDrawn(pixels)
    ? { kind: 'png' as const, ...seen, bytes: encodePng(pixels, width, height) }
    : { kind: 'jpeg' as const, ...seen, bytes: canvas.encodeSync('jpeg', JPEG_QUALITY) };
}

/** What the canvas does not read is unpacked by another engine, which is large and hardly ever needed. */
async function load(bytes: Uint8Array, page: number, longestSide: number): Promise<Image | Canvas> {
  const format = readHeader(bytes)?.format;
  if (format !== 'tiff' && format !== 'heif') return loadImage(Buffer.from(bytes));
  const { unpack } = await import('./unpack.ts');
  const { pixels, width, height } = await unpack(bytes, format, page, longestSide).catch(endIfStopped);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
  return canvas;
}

/**
 * An engine that came to a stop in the middle of its work stays as it was left, and may mix that up with what comes next.
 * This process ends then, and the next picture gets another one. A stack that ran over is told as a RangeError.
 */
function endIfStopped(error: unknown): never {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) process.exit(1);
  throw error;
}

/** The engine is large, and hardly any picture is asked for its codes. */
async function codesOn(pixels: Uint8Array, width: number, height: number): Promise<readonly string[]> {
  const { readCodes } = await import('./codes.ts');
  return readCodes(pixels, width, height);
}

/** How far apart the channels of a pixel are that has a colour; less is the tint of a grey picture. */
const LEAST_TINT = 16;

function shareColoured(rgba: Uint8Array): number {
  let coloured = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > LEAST_TINT) coloured += 1;
  }
  return coloured / (rgba.length / 4);
}

/** Screenshots and drawings have many neighbours of one colour; photographs have few, and do better as JPEG. */
function isDrawn(rgba: Uint8Array): boolean {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  let alike = 0;
  for (let index = 1; index < pixels.length; index += 1) if (pixels[index] === pixels[index - 1]) alike += 1;
  return alike > pixels.length / 3;
}
