import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** The characters of the page in the order in which they were drawn, without blanks and line ends. */
  readonly text: string;
  /** The page numbers to which links on the page lead. */
  readonly links: readonly number[];
}

interface Entry {
  readonly title: string;
  readonly page: number;
  readonly entries: readonly Entry[];
}
/** A part of a page's structure: its role, what a picture shows, and what is in it; texts stand for themselves. */
export interface Tagged {
  readonly role: string;
  readonly alt?: string;
  readonly in: readonly (Tagged | string)[];
}
/** A node of that tree as pdf.js gives it. */
interface RawTagged {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawTagged[];
}

/** What programs that read aloud are told of a page. What is in no part (rules, running heads) is not in it. */
export async function readTags(bytes: Buffer, page: number): Promise<Tagged> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const opened = await (await task.promise).getPage(page);
  const content = await opened.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  let at = '';
  for (const item of content.items) {
    if ('str' in item) texts.set(at, (texts.get(at) ?? '') + item.str);
    else at = item.type === 'endMarkedContent' ? '' : (item.id ?? '');
  }
  const tree = (node: RawTagged): Tagged | string =>
    node.type === 'content'
      ? (texts.get(node.id ?? '') ?? '').trim()
      : {
          role: node.role ?? '',
          ...(node.alt !== undefined && { alt: node.alt }),
          in: (node.children ?? []).map(tree).filter((child) => child !== ''),
        };
  const tags = tree(await opened.getStructTree()) as Tagged;
  await task.destroy();
  return tags;
}

/** An entry of the outline as pdf.js gives it. */
interface Raw {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Raw[];
}

/** Reads a PDF with a reader that has nothing in common with what wrote it. */
export async function read(bytes: Buffer) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const numberOf = async (destination: unknown) => {
    const target = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
    return (await pdf.getPageIndex((target as [{ num: number; gen: number }])[0])) + 1;
  };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items
      .filter((item) => 'str' in item)
      .map(({ str, transform, width: wide }) => {
        const [size, , , , x, y] = transform as [number, number, number, number, number, number];
        return { text: str, x, y, width: wide, size };
      });
    const annotations = (await page.getAnnotations()) as { subtype: string; dest: unknown }[];
    const links: number[] = [];
    for (const { subtype, dest } of annotations) if (subtype === 'Link') links.push(await numberOf(dest));
    pages.push({
      width,
      height,
      items,
      links,
      text: items
        .map((item) => item.text)
        .join('')
        .replaceAll(/\s/g, ''),
    });
  }
  const { info } = await pdf.getMetadata();
  const entriesOf = async (raw: readonly Raw[]): Promise<readonly Entry[]> =>
    Promise.all(
      raw.map(async ({ title, dest, items }) => ({
        title,
        page: await numberOf(dest),
        entries: await entriesOf(items),
      })),
    );
  const outline = await entriesOf((await pdf.getOutline()) ?? []);
  await task.destroy();
  return { pages, info: info as Readonly<Record<string, unknown>>, outline };
}

/** The pixels of a page, a point each: RGBA. */
export async function render(bytes: Buffer, number: number) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  await task.destroy();
  return { width, height, data: canvas.data() };
}

/** A program of Debian's that is not on every machine. */
export const has = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

/** What the program says of a PDF; `file` stands for the PDF in its arguments. */
export function examine(bytes: Buffer, program: string, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-pdf-'));
  try {
    const path = join(folder, 'dossier.pdf');
    writeFileSync(path, bytes);
    const filled = args.map((arg) => (arg === 'file' ? path : arg));
    return spawnSync(program, filled, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
