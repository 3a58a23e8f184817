import type { FaultCode, FaultParams } from '../../shared/contract/fault.ts';
import type { DossierDocument } from '../../shared/dossier/document.ts';
import type { PictureFile } from '../../shared/dossier/picture.ts';
import type { Drawn } from './draw.ts';

/** What the drawing process can ask for by reference, and where it is then told to find it. */
export interface Wanted {
  readonly picture: PictureFile;
  /** `PdfPages`, as one process passes them to another. */
  readonly pages: { readonly path: string };
  readonly file: { readonly path: string };
}
export interface ToldFault {
  readonly code: FaultCode;
  readonly params: FaultParams;
}

/** What goes to the drawing process: the order, and what it asked for. */
export type ToDrawer =
  | {
      readonly say: 'draw';
      readonly document: DossierDocument;
      readonly fontsFolder: string;
      /** A file that is there, to be written to. */
      readonly path: string;
    }
  | { readonly say: 'given'; readonly given: Wanted[keyof Wanted] }
  | { readonly say: 'refused'; readonly fault: ToldFault };

/** What comes back. It waits for each thing that it wants, and has read the one before by then. */
export type FromDrawer =
  | { readonly say: 'want'; readonly what: keyof Wanted; readonly ref: string }
  | { readonly say: 'page'; readonly page: number; readonly pages: number }
  | { readonly say: 'drawn'; readonly drawn: Drawn }
  | { readonly say: 'failed'; readonly why: string | ToldFault | { readonly system: string } };
