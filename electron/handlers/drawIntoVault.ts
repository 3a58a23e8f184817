import { PassThrough } from 'node:stream';
import type { DossierDocument } from '../../shared/dossier/document.ts';
import type { Drawing, Drawn } from '../dossier/draw.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { taking, type Stored } from '../vault/vault.ts';

/** For a document in which no picture stands. */
export const noPictures: Sources = {
  pictures: () => {
    throw new Error('this document has no pictures');
  },
};

/** Where what is drawn comes from. */
export type Sources = Pick<Drawing, 'pictures'>;

/** Type faces and the writer of PDFs are loaded when the first document is drawn. */
const drawHere = async (drawing: Drawing): Promise<Drawn> =>
  (await import('../dossier/draw.ts')).drawDossier(drawing);

/** Draws a document of a page or two as a PDF straight into the vault, for the rows that `record` writes; where they fail, it goes again. */
export async function drawIntoVault<T>(
  { fontsFolder }: Pick<Services, 'fontsFolder'>,
  { vault }: Pick<Portfolio, 'vault'>,
  document: DossierDocument,
  sources: Sources,
  record: (made: { readonly stored: Stored; readonly drawn: Drawn }) => T,
): Promise<T> {
  return taking(vault, async (take) => {
    const out = new PassThrough();
    out.on('error', () => undefined); // told by both promises below, also where nobody has begun to read
    const storing = take({ kind: 'stream', name: 'document.pdf', stream: out });
    storing.catch((error: unknown) => out.destroy(error as Error)); // a full disk ends the drawing too
    const drawing = drawHere({ document, ...sources, fontsFolder, out });
    drawing.catch((error: unknown) => out.destroy(error as Error)); // half a document is none
    await Promise.allSettled([storing, drawing]);
    // What the disk said comes before what the drawing met.
    return record({ stored: await storing, drawn: await drawing });
  });
}
