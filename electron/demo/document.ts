import { join } from 'node:path';
import PdfKit from 'pdfkit';
import { NAME } from './person.ts';

/** A paper as it leaves an office: headings, paragraphs, tables, one after the other. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly table: readonly (readonly string[])[]; readonly widths?: readonly (number | '*')[] }
  | { readonly newPage: true };

const FACE = 'NotoSansCJKsc-Medium';

/** Draws a paper with the face that the app brings along. Its bytes depend on nothing but what is given. */
export function drawPaper(
  fonts: string,
  title: string,
  date: string,
  blocks: readonly Block[],
): Promise<Uint8Array> {
  const paper = new PdfKit({
    size: 'A4',
    margin: 60,
    info: { Title: title, Author: NAME, CreationDate: new Date(`${date}T02:00:00Z`) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
  paper.registerFont('hei', join(fonts, 'hei.ttc'), FACE).font('hei');
  paper.fontSize(18).text(title, { align: 'center' }).moveDown();
  for (const block of blocks) draw(paper, block);
  paper.end();
  return done;
}

function draw(paper: PDFKit.PDFDocument, block: Block): void {
  if ('newPage' in block) paper.addPage();
  else if ('heading' in block) paper.moveDown(0.6).fontSize(13).text(block.heading).moveDown(0.3);
  else if ('paragraph' in block) paper.fontSize(10.5).text(block.paragraph, { lineGap: 5 }).moveDown(0.4);
  else {
    paper.fontSize(9.5).table({
      data: block.table.map((row) => [...row]),
      ...(block.widths === undefined ? {} : { columnStyles: [...block.widths] }),
      defaultStyle: { border: 0.5, borderColor: '#999999', padding: 4 },
    });
    paper.moveDown(0.6);
  }
}
