import type { FaultCode, FaultParams } from '../../shared/contract/fault.ts';
import type { DossierDocument } from '../../shared/dossier/document.ts';
import type { PdfPages } from '../../shared/dossier/pdfPages.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import type { Drawn } from './draw.ts';

/** What the drawing process can ask for by reference, and what it is then given. */
export interface Wanted {
  readonly picture: PrintablePicture;
  readonly pages: PdfPages;
  readonly file: Uint8Array;
}
export interface ToldFault {
  readonly code: FaultCode;
  readonly params: FaultParams;
}

/** What goes to the drawing process: the order, what it asked for, and that its last piece has been taken. */
export type ToDrawer =
  | { readonly say: 'draw'; readonly document: DossierDocument; readonly fontsFolder: string }
  | { readonly say: 'given'; readonly given: Wanted[keyof Wanted] }
  | { readonly say: 'refused'; readonly fault: ToldFault }
  | { readonly say: 'taken' };

/** What comes back. It waits after each piece until that has been taken, and for each thing that it wants. */
export type FromDrawer =
  | { readonly say: 'want'; readonly what: keyof Wanted; readonly ref: string }
  | { readonly say: 'piece'; readonly bytes: Uint8Array }
  | { readonly say: 'page'; readonly page: number; readonly pages: number }
  | { readonly say: 'drawn'; readonly drawn: Drawn }
  | { readonly say: 'failed'; readonly why: string | ToldFault };
