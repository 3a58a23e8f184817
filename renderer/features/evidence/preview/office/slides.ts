import type { Archive } from './archive.ts';
import { MOST_BLOCKS, type Block, type OfficeText, type Part } from './blocks.ts';
import { relationsOf } from './relations.ts';
import { readXml } from './xml.ts';

const ROOT = 'ppt/presentation.xml';

/** The words on the slides of a PPTX (ISO/IEC 29500-1, 19.3), in the order in which they are shown. @throws where it is none */
export function readSlides(archive: Archive): Pick<OfficeText, 'parts' | 'cut'> {
  const xml = archive.read(ROOT);
  if (xml === null) throw new Error(`no ${ROOT}`);
  const targets = relationsOf(archive, ROOT);
  const ids: string[] = [];
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'sldId' && attributes['r:id'] !== undefined) ids.push(attributes['r:id']);
    },
  });
  const parts: Part[] = [];
  let left = MOST_BLOCKS;
  for (const id of ids) {
    const slide = archive.read(targets.get(id) ?? '');
    if (left <= 0) return { parts, cut: true };
    const blocks = slide === null ? [] : readSlide(slide).slice(0, left);
    left -= blocks.length + 1;
    parts.push({ name: String(parts.length + 1), blocks });
  }
  return { parts, cut: false };
}

function readSlide(xml: string): readonly Block[] {
  const blocks: Block[] = [];
  let [text, inText, isTitle] = ['', false, false];
  let rows: string[][] | null = null;
  readXml(xml, {
    open: ({ name, attributes: { type } }) => {
      if (name === 'sp') isTitle = false;
      if (name === 'ph') isTitle = type === 'title' || type === 'ctrTitle';
      if (name === 't') inText = true;
      if (name === 'br') text += '\n';
      if (name === 'tbl') rows = [];
      if (name === 'tr') rows?.push([]);
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'tc') {
        rows?.at(-1)?.push(text.trim());
        text = '';
      }
      if (name === 'tbl' && rows !== null) {
        blocks.push({ kind: 'table', rows });
        rows = null;
      }
      if (name !== 'p') return;
      if (rows !== null) text += '\n';
      else {
        if (text.trim() !== '')
          blocks.push(isTitle ? { kind: 'heading', rank: 3, text } : { kind: 'paragraph', text });
        text = '';
      }
    },
  });
  return blocks;
}
