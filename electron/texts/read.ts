import type { FileText } from '../../shared/evidence/fileText.ts';
import { readHtml } from './formats/html.ts';
import { readDocx, readPptx, readXlsx } from './formats/office.ts';
import { readPdf } from './formats/pdf.ts';
import { readPlain } from './formats/plain.ts';
import { formatOf, type TextFormat } from './formatOf.ts';
import { Gathering, Unreadable } from './gather.ts';
import type { TextSource } from './messages.ts';

type Reader = (path: string, into: Gathering) => Promise<void>;

const READERS: { readonly [Format in TextFormat]: Reader } = {
  pdf: readPdf,
  docx: readDocx,
  pptx: readPptx,
  xlsx: readXlsx,
  html: readHtml,
  plain: readPlain,
};

/** Reads the text of a file. Whatever it holds, there is an answer; what it does to this process is another matter. */
export async function readFileText({ path, mediaType }: TextSource): Promise<FileText> {
  const format = formatOf(mediaType);
  if (format === null) return { state: 'none' };
  const into = new Gathering();
  try {
    await READERS[format](path, into);
    return into.result;
  } catch (error) {
    if (error instanceof Unreadable) return { state: 'failed', why: error.why };
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { state: 'failed', why: isGone ? 'missing' : 'damaged' };
  }
}
