import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Makes this process pdf.js's worker itself.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { Unreadable, type Gathering } from '../gather.ts';

/** The file is held in memory whole. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Which codes are which characters, where a Chinese document does not say it: as installed, or as the build put it. */
const CMAPS = import.meta.url.endsWith('.ts')
  ? '../../../node_modules/pdfjs-dist/cmaps/'
  : '../renderer/pdf/cmaps/';

/** The text of a PDF in the order in which it is drawn; nothing in it runs. */
export async function readPdf(path: string, into: Gathering): Promise<void> {
  if ((await stat(path)).size > MOST_BYTES) throw new Unreadable('too-large');
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: fileURLToPath(new URL(CMAPS, import.meta.url)),
    cMapPacked: true,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    for (let number = 1; number <= document.numPages && !into.isFull; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) into.add(item.hasEOL ? `${item.str}\n` : item.str);
      into.add('\n');
      page.cleanup();
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'encrypted' : 'damaged', error);
  } finally {
    await loading.destroy();
  }
}
