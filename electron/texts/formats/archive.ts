import { SaxesParser } from 'saxes';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from '../gather.ts';

/** Unpacked, the parts of one document have no more bytes than this: a small archive may hold a world of zeros. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_PARTS = 20_000;

/** An Office document: parts by their names in a ZIP archive. */
export interface Archive {
  readonly names: readonly string[];
  /** Reads a part of XML as it comes. One that is not there has nothing in it. */
  readonly readXml: (name: string, visitor: Visitor) => Promise<void>;
}

/** Hears of elements by their names without prefix. */
export interface Visitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Asked now and then, so that nothing is read in vain. */
  readonly isEnough: () => boolean;
}

/** @throws Unreadable damaged, encrypted, too-large */
export async function withArchive(path: string, work: (archive: Archive) => Promise<void>): Promise<void> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw new Unreadable('damaged', error);
  });
  try {
    const entries = await listEntries(zip);
    let left = MOST_UNPACKED;
    const readXml = async (name: string, visitor: Visitor) => {
      const entry = entries.get(name);
      if (entry === undefined) return;
      if (entry.isEncrypted()) throw new Unreadable('encrypted');
      await parseXml(await zip.openReadStreamPromise(entry), visitor, (bytes) => {
        left -= bytes;
        if (left < 0) throw new Unreadable('too-large');
      });
    };
    await work({ names: [...entries.keys()], readXml });
  } finally {
    zip.close();
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry);
    if (entries.size > MOST_PARTS) throw new Unreadable('too-large');
  }
  return entries;
}

async function parseXml(
  chunks: AsyncIterable<unknown>,
  { open, close, text, isEnough }: Visitor,
  count: (bytes: number) => void,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open?.(withoutPrefix(name), attributes));
  parser.on('closetag', ({ name }) => close?.(withoutPrefix(name)));
  parser.on('text', (part) => text?.(part));
  parser.on('cdata', (part) => text?.(part));
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder();
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    count(chunk.length);
    parser.write(decoder.decode(chunk, { stream: true }));
    if (isEnough()) return;
  }
  parser.close();
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
