import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { openPages } from './source.ts';

/** Pages beyond are not looked at. */
const MOST = 20;
/** 150 dots an inch: a code on a sheet of paper can be read from it. */
const SCALE = 150 / 72;

/** The pages of a PDF as pictures, one after the other. @throws where it is damaged */
export async function* pagesOfPdf(evidence: Evidence): AsyncGenerator<File> {
  const pages = await openPages(evidence);
  try {
    const canvas = document.createElement('canvas');
    for (let page = 1; page <= Math.min(MOST, pages.count); page += 1) {
      await pages.draw(page, canvas, SCALE);
      const picture = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, 'image/png');
      });
      if (picture !== null) yield new File([picture], `${page}.png`, { type: 'image/png' });
    }
  } finally {
    pages.close();
  }
}
