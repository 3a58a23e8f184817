import type { Archive } from './archive.ts';
import { MOST_BLOCKS, type Block, type OfficeText } from './blocks.ts';
import { ENOUGH, readXml } from './xml.ts';

/** The paragraphs and tables of a DOCX (ISO/IEC 29500-1, 17.3 and 17.4), in order. @throws where it is none */
export function readDocument(archive: Archive): Pick<OfficeText, 'parts' | 'cut'> {
  const xml = archive.read('word/document.xml');
  if (xml === null) throw new Error('no word/document.xml');
  const ranks = headingRanks(archive);
  const blocks: Block[] = [];
  let cut = false;
  /** Tables within tables are flattened into their cell. */
  let depth = 0;
  let rows: string[][] = [];
  let cell: string[] = [];
  let paragraph = { text: '', rank: 0, item: false };
  let [inText, deleted] = [false, 0];
  const put = (block: Block) => {
    blocks.push(block);
    if (blocks.length < MOST_BLOCKS) return;
    cut = true;
    throw ENOUGH;
  };
  const endParagraph = () => {
    const { text, rank, item } = paragraph;
    if (depth > 0) cell.push(text);
    else if (text.trim() !== '')
      put(rank > 0 ? { kind: 'heading', rank, text } : { kind: item ? 'item' : 'paragraph', text });
    paragraph = { text: '', rank: 0, item: false };
  };
  readXml(xml, {
    open: ({ name, attributes: { val = '' } }) => {
      switch (name) {
        case 'p':
          paragraph = { text: '', rank: 0, item: false };
          break;
        case 'pStyle':
          paragraph.rank = ranks.get(val) ?? 0;
          break;
        case 'outlineLvl':
          paragraph.rank = Math.min(6, Number(val) + 1);
          break;
        case 'numPr':
          paragraph.item = true;
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
          if (paragraph.text !== '') paragraph.text += '\t';
          break;
        case 'br':
        case 'cr':
          paragraph.text += '\n';
          break;
        case 'tbl':
          depth += 1;
          if (depth === 1) rows = [];
          break;
        case 'tr':
          if (depth === 1) rows.push([]);
          break;
        case 'tc':
          if (depth === 1) cell = [];
          break;
        case 'del':
          deleted += 1;
          break;
      }
    },
    text: (text) => {
      if (inText && deleted === 0) paragraph.text += text;
    },
    close: (name) => {
      switch (name) {
        case 't':
          inText = false;
          break;
        case 'p':
          endParagraph();
          break;
        case 'tc':
          if (depth === 1) rows.at(-1)?.push(cell.join('\n'));
          break;
        case 'tbl':
          depth -= 1;
          if (depth === 0) put({ kind: 'table', rows });
          break;
        case 'del':
          deleted -= 1;
          break;
      }
    },
  });
  return { parts: [{ name: '', blocks }], cut };
}

/** Which styles are headings: by their name in any language's Word, `heading 1`, or by their outline level. */
function headingRanks(archive: Archive): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const xml = archive.read('word/styles.xml');
  if (xml === null) return ranks;
  let style = '';
  readXml(xml, {
    open: ({ name, attributes: { styleId, val = '' } }) => {
      if (name === 'style') style = styleId ?? '';
      const level = /^heading ([1-6])$/i.exec(val)?.[1];
      if (name === 'name' && level !== undefined) ranks.set(style, Number(level));
      if (name === 'name' && /^title$/i.test(val)) ranks.set(style, 1);
    },
  });
  return ranks;
}
