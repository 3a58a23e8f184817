import { createWriteStream, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import PdfKit from 'pdfkit';
import { ZipFile } from 'yazl';
import { temporaryFolder } from '../../support/services.ts';

/** A file with these bytes. @returns its path */
export function fileOf(bytes: Uint8Array | string, name = 'file'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** A ZIP archive of these parts. @returns its path */
export async function archiveOf(parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const path = join(temporaryFolder(), 'archive.zip');
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** A PDF with these texts, a page each. @returns its path */
export async function pdfOf(texts: readonly string[], password?: string): Promise<string> {
  const path = join(temporaryFolder(), 'file.pdf');
  const document = new PdfKit({
    autoFirstPage: false,
    ...(password !== undefined && { userPassword: password }),
  });
  document.font(resolve('resources/fonts/song.ttc'), 'NotoSerifCJKsc-Regular');
  for (const text of texts) document.addPage().text(text);
  document.end();
  await pipeline(document, createWriteStream(path));
  return path;
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const DOCX = {
  'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraph('标注<![CDATA[规范]]> &amp; 抽检')}
    <w:p><w:r><w:t>一致</w:t></w:r><w:r><w:t>性</w:t><w:tab/><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>`,
  'word/footnotes.xml': `<w:footnotes xmlns:w="w">${paragraph('脚注')}</w:footnotes>`,
};
const slide = (text: string) =>
  `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
export const PPTX = {
  'ppt/slides/slide10.xml': slide('第十页'),
  'ppt/slides/slide2.xml': slide('第二页'),
  'ppt/notesSlides/notesSlide2.xml': slide('讲稿'),
};
export const XLSX = {
  'xl/workbook.xml': `<workbook><sheets><sheet name="混淆矩阵"/></sheets></workbook>`,
  'xl/sharedStrings.xml': `<sst><si><t>类别</t></si><si><r><t>数</t></r><r><t>量</t></r></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
    <row><c t="inlineStr"><is><t>正常</t></is></c><c><v>42</v></c></row></sheetData></worksheet>`,
};
