import { PassThrough } from 'node:stream';
import type { DossierDocument } from '../../shared/dossier/document.ts';
import { drawDossier, type Drawn } from '../dossier/draw.ts';
import type { PictureSource } from '../dossier/picture.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { put, type Stored } from '../vault/vault.ts';

/** Draws a document as a PDF straight into the vault. */
export async function drawIntoVault(
  { fontsFolder }: Pick<Services, 'fontsFolder'>,
  { vault }: Pick<Portfolio, 'vault'>,
  document: DossierDocument,
  pictures: PictureSource,
): Promise<{ readonly stored: Stored; readonly drawn: Drawn }> {
  const out = new PassThrough();
  const storing = put(vault, { kind: 'stream', name: 'document.pdf', stream: out });
  storing.catch((error: unknown) => out.destroy(error as Error)); // a full disk ends the drawing too
  const drawing = drawDossier({ document, pictures, fontsFolder, out });
  drawing.catch((error: unknown) => out.destroy(error as Error)); // half a document is none
  await Promise.allSettled([storing, drawing]);
  return { stored: await storing, drawn: await drawing }; // what the disk said comes before what the drawing met
}
