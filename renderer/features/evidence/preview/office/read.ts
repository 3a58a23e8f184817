import { openArchive } from './archive.ts';
import type { OfficeText } from './blocks.ts';
import { readDocument } from './document.ts';
import { readSlides } from './slides.ts';
import { readWorkbook } from './workbook.ts';

export type OfficeKind = 'document' | 'workbook' | 'slides';

const READERS = { document: readDocument, workbook: readWorkbook, slides: readSlides } as const;

/** What an office file says. @throws where it is damaged, or something else than its name says */
export function readOffice(bytes: Uint8Array, kind: OfficeKind): OfficeText {
  const archive = openArchive(bytes);
  const macros = archive.names.some((name) => /vbaProject\.bin$/i.test(name));
  return { ...READERS[kind](archive), macros };
}
