import type { Gathering } from '../gather.ts';
import { withArchive, type Archive } from './archive.ts';

/** Runs of text stand in `t`, paragraphs are `p`, in WordprocessingML and DrawingML alike (ECMA-376). */
const BREAKS = new Set(['p', 'br', 'cr', 'tr']);
const GAPS = new Set(['tab', 'tc']);

/** The body, then what stands beside it. */
export const readDocx = (path: string, into: Gathering): Promise<void> =>
  withArchive(path, async (archive) => {
    const beside = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/;
    for (const name of ['word/document.xml', ...archive.names.filter((one) => beside.test(one)).toSorted()])
      await readRuns(archive, name, into);
  });

/** The slides in the order of their numbers, each with its notes. */
export const readPptx = (path: string, into: Gathering): Promise<void> =>
  withArchive(path, async (archive) => {
    const numbers = archive.names
      .map((name) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1])
      .filter((number) => number !== undefined)
      .toSorted((a, b) => Number(a) - Number(b));
    for (const number of numbers) {
      await readRuns(archive, `ppt/slides/slide${number}.xml`, into);
      await readRuns(archive, `ppt/notesSlides/notesSlide${number}.xml`, into);
    }
  });

function readRuns(archive: Archive, name: string, into: Gathering): Promise<void> {
  let isText = false;
  return archive.readXml(name, {
    open: (element) => {
      isText = element === 't';
    },
    text: (text) => {
      if (isText) into.add(text);
    },
    close: (element) => {
      isText = false;
      if (BREAKS.has(element)) into.add('\n');
      else if (GAPS.has(element)) into.add(' ');
    },
    isEnough: () => into.isFull,
  });
}

/** The sheets' names, then their cells as they are kept, a row a line. */
export const readXlsx = (path: string, into: Gathering): Promise<void> =>
  withArchive(path, async (archive) => {
    await archive.readXml('xl/workbook.xml', {
      open: (element, attributes) => {
        if (element === 'sheet') into.add(`${attributes['name'] ?? ''}\n`);
      },
      isEnough: () => into.isFull,
    });
    const shared = await readSharedStrings(archive, into);
    const sheets = archive.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
    for (const name of sheets.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)))
      await readSheet(archive, name, shared, into);
  });

/** A text that several cells have is kept once; no more of them are read than could be taken up. */
async function readSharedStrings(archive: Archive, { most }: Gathering): Promise<readonly string[]> {
  const strings: string[] = [];
  let [current, element, length] = ['', '', 0];
  await archive.readXml('xl/sharedStrings.xml', {
    open: (name) => {
      element = name;
    },
    text: (text) => {
      if (element === 't') current += text;
    },
    close: (name) => {
      element = '';
      if (name !== 'si') return;
      strings.push(current);
      length += current.length;
      current = '';
    },
    isEnough: () => length > most * 4,
  });
  return strings;
}

function readSheet(
  archive: Archive,
  name: string,
  shared: readonly string[],
  into: Gathering,
): Promise<void> {
  let [element, type] = ['', ''];
  return archive.readXml(name, {
    open: (opened, attributes) => {
      element = opened;
      if (opened === 'c') type = attributes['t'] ?? '';
    },
    text: (text) => {
      if (element === 't') into.add(text);
      else if (element === 'v') into.add(type === 's' ? (shared[Number(text)] ?? '') : text);
    },
    close: (closed) => {
      element = '';
      if (closed === 'c') into.add(' ');
      else if (closed === 'row') into.add('\n');
    },
    isEnough: () => into.isFull,
  });
}
