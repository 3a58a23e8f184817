import type { Block, DossierDocument, Section, SheetStart } from '../../shared/dossier/document.ts';
import { layContents } from './contents.ts';
import { layCover } from './cover.ts';
import { layPlate } from './plate.ts';
import {
  headingHeight,
  layHeading,
  layParagraph,
  laySignature,
  paragraphHeight,
  signatureHeight,
} from './prose.ts';
import { layReasons } from './reasons.ts';
import { Flow, type Part, type Sheet } from './sheet.ts';
import { BODY, STYLES, TEXT_STYLES } from './styles.ts';
import { layTable, leastOfTable } from './table.ts';
import { type Measure, placeLine, typeset } from './typeset.ts';

const CONTENTS = 'contents';

/** Lays the whole dossier out on sheets. */
export function layOut(document: DossierDocument, measure: Measure): readonly Sheet[] {
  const flow = new Flow();
  if (document.cover !== null) {
    flow.turn(null);
    layCover(flow, document.cover, measure);
  }
  if (document.contents !== null) {
    layTitle(flow, { id: CONTENTS, title: document.contents }, measure);
    layContents(flow, document, measure);
  }
  for (const section of document.sections) {
    layTitle(flow, section, measure);
    const titled = flow.y;
    section.blocks.forEach((block, index) => {
      flow.skip(gapBetween(section.blocks[index - 1], block));
      flow.need(leastOf(section.blocks, index, measure));
      if (block.kind === 'sheet') laySheetStart(flow, section, block, titled, measure);
      else layBlock(flow, block, measure);
    });
  }
  return flow.sheets;
}

/** A section begins on a new page, its title in the middle. */
function layTitle(flow: Flow, section: Pick<Section, 'id' | 'title'>, measure: Measure): void {
  flow.turn(section.title);
  flow.put(
    { mark: 'destination', name: section.id, y: flow.y },
    { mark: 'outline', title: section.title, depth: 0 },
  );
  putTitle(flow, section, measure);
}

function putTitle(flow: Flow, section: Pick<Section, 'title'>, measure: Measure): void {
  const part: Part = { role: 'H1' };
  for (const line of typeset(section.title, STYLES.sectionTitle, BODY.width, measure)) {
    flow.put(placeLine(line, BODY.left, flow.y, BODY.width, 'center', part));
    flow.y += STYLES.sectionTitle.leading;
  }
  flow.y += 8;
}

/** Right under the section's own title there is no need to turn. @param titled where that title ends */
function laySheetStart(
  flow: Flow,
  section: Section,
  { id, entry }: SheetStart,
  titled: number,
  measure: Measure,
): void {
  const isFirst = section.blocks[0]?.kind === 'sheet' && section.blocks[0].id === id && flow.y === titled;
  if (!isFirst) flow.turn();
  const top = isFirst ? BODY.top : flow.y;
  flow.put({ mark: 'destination', name: id, y: top }, { mark: 'outline', title: entry, depth: 1 });
  if (!isFirst) putTitle(flow, section, measure);
}

function layBlock(flow: Flow, block: Exclude<Block, SheetStart>, measure: Measure): void {
  switch (block.kind) {
    case 'heading':
      return layHeading(flow, block, measure);
    case 'paragraph':
      return layParagraph(flow, block, measure);
    case 'table':
      return layTable(flow, block, measure);
    case 'reasons':
      return layReasons(flow, block, measure);
    case 'plate':
      return layPlate(flow, block, measure);
    case 'signature':
      return laySignature(flow, block, measure);
    case 'anchor':
      return flow.put({ mark: 'destination', name: block.id, y: flow.y });
  }
}

const isUnseen = ({ kind }: Block): boolean => kind === 'sheet' || kind === 'anchor';

function gapBetween(before: Block | undefined, block: Block): number {
  if (before === undefined || isUnseen(block) || isUnseen(before)) return 0;
  if (block.kind === 'heading') return block.rank === 1 ? 14 : 8;
  if (before.kind === 'heading' || (before.kind === 'paragraph' && block.kind === 'paragraph')) return 3;
  return 8;
}

/** How much of a block must stand on the page on which it begins; a heading stays with what it is the heading of. */
function leastOf(blocks: readonly Block[], index: number, measure: Measure): number {
  const block = blocks[index];
  const leastOfNext = () => {
    const next = blocks[index + 1];
    return block && next ? gapBetween(block, next) + leastOf(blocks, index + 1, measure) : 0;
  };
  switch (block?.kind) {
    case 'heading':
      return headingHeight(block, measure) + leastOfNext();
    case 'paragraph': {
      const height = paragraphHeight(block, measure);
      // A line to sign on never stands alone on a page, without what is signed.
      const keeps = block.keep === true || block.style === 'label' || blocks[index + 1]?.kind === 'signature';
      return keeps ? height + leastOfNext() : Math.min(height, TWO_LINES);
    }
    case 'table':
      return leastOfTable(block, measure);
    case 'reasons':
      return TWO_LINES;
    case 'signature':
      // Nor does the box for the seal stand on a page without what it is put to.
      return signatureHeight(block) + (blocks[index + 1]?.kind === 'table' ? leastOfNext() : 0);
    // A plate begins on a page of its own, whatever stood before.
    case 'plate':
    case 'sheet':
    case 'anchor':
    case undefined:
      return 0;
  }
}
const TWO_LINES = 2 * TEXT_STYLES.body.leading;
