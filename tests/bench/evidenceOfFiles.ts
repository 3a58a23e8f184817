/** Makes a portfolio with many files of evidence, in a process of its own: what that takes is not measured with the rest. */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import PdfKit from 'pdfkit';
import { addInOrder } from '../../electron/handlers/addInOrder.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { requirementsOf } from '../../shared/standard/tree.ts';
import { inFolder, type Ground } from './ground.ts';

const [folder = '', standard = '', level = '', files = ''] = process.argv.slice(2);
const source = join(folder, 'source');
mkdirSync(source);
await writeFiles(Number(files));
await inFolder(folder, async (ground) => {
  await ground.client['portfolio.create']({ dir: join(folder, 'portfolio') });
  await addAll(ground);
});

async function addAll({ services }: Ground): Promise<void> {
  const nodes = requirementsOf(services.standards.get(standard), Number(level));
  const incoming = readdirSync(source).map((name, index) => ({
    file: fileAt(join(source, name)),
    told: {
      title: `第 ${index + 1} 批标注的复核`,
      claims: [{ standard, node: nodes[index % nodes.length]!.id, note: '', where: '' }],
    },
  }));
  for await (const outcome of addInOrder(services, incoming))
    if (outcome.status === 'rejected') throw outcome.reason;
}

/** By turns a photograph as a camera keeps it, a scan, a screenshot and another scan; no two alike. */
async function writeFiles(count: number): Promise<void> {
  const scene = drawScene(4000, 3000);
  const screen = createCanvas(2560, 1440);
  screen.getContext('2d').drawImage(scene, 0, 0, 2560, 1440);
  const photo = scene.toBuffer('image/jpeg', 92);
  const screenshot = screen.toBuffer('image/png');
  for (let index = 0; index < count; index += 1) {
    const path = join(source, String(index).padStart(3, '0'));
    if (index % 2 === 1) await writeScan(`${path}.pdf`, index, photo);
    else if (index % 4 === 0) writeFileSync(`${path}.jpg`, withComment(photo, index));
    else writeFileSync(`${path}.png`, withText(screenshot, index));
  }
}

/** Noise over slopes: it compresses about as badly as a photograph. */
function drawScene(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(width, height);
  let seed = 1;
  for (let at = 0; at < image.data.length; at += 4) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const noise = (seed >>> 16) % 12;
    const slopes = [x / 16, y / 12, (x + y) / 32].map((tone) => (Math.floor(tone) % 256) + noise);
    image.data.set([...slopes, 255], at);
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}

/** Two pages, each with its picture, as scanners write them. */
async function writeScan(path: string, index: number, photo: Buffer): Promise<void> {
  const pdf = new PdfKit({ size: 'A4', margin: 0 });
  const out = createWriteStream(path);
  pdf.pipe(out);
  pdf.text(`scan ${index}`, 72, 72).image(photo, 72, 120, { width: 450 });
  pdf.addPage().image(withComment(photo, index), 72, 72, { width: 450 });
  pdf.end();
  await once(out, 'close');
}

/** The same JPEG with a comment behind its first marker. */
function withComment(jpeg: Buffer, index: number): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0]);
  comment.writeUInt32BE(index, 4);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

/** The same PNG with a text before its end. */
function withText(bytes: Buffer, index: number): Buffer {
  const body = Buffer.from(`tEXtnumber\0${index}`, 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([bytes.subarray(0, -12), length, body, sum, bytes.subarray(-12)]);
}
