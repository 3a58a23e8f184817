import type { FaultCode, FaultParams } from '../../shared/contract/fault.ts';
import type { PictureFile } from '../../shared/dossier/picture.ts';

/** What is asked of the decoding process and what it answers. */
export type PictureRequest = DecodeRequest | PrintRequest | ShowRequest | CountRequest;
export type PictureAnswer = DecodeAnswer | PrintAnswer | CountAnswer;

export interface DecodeRequest {
  readonly bytes: Uint8Array;
  /** The decoded picture is made smaller until its longer side has no more pixels than this. */
  readonly longestSide: number;
  /** From 1; the first where nothing is said. */
  readonly page?: number;
  /** Whether to look at the colours too. */
  readonly colours?: true;
  /** Whether to read the QR codes on it. */
  readonly codes?: true;
}
export type DecodeAnswer =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly kind: 'jpeg' | 'png';
      readonly width: number;
      readonly height: number;
      /** The share of pixels that have a colour, 0 to 1, where that was asked for. */
      readonly coloured?: number;
      /** The texts of its QR codes, where that was asked for. */
      readonly codes?: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** A page of the picture at `show`, which may be too large to be handed over. It answers as to a `DecodeRequest`. */
export interface ShowRequest {
  readonly show: string;
  readonly page: number;
  readonly longestSide: number;
}

/** How many pages the picture at `count` has; none where it is none. */
export interface CountRequest {
  readonly count: string;
}
export interface CountAnswer {
  readonly pages: number;
  /** Those that have too many pixels to be decoded, from 1. */
  readonly tooLarge: readonly number[];
}

/** The picture at `path` as one that PDF can carry: as it is, or drawn anew into a file at `into`. */
export interface PrintRequest {
  readonly path: string;
  readonly into: string;
  readonly longestSide: number;
}
export type PrintAnswer =
  | { readonly ok: true; readonly picture: PictureFile }
  | { readonly ok: false; readonly fault: { readonly code: FaultCode; readonly params: FaultParams } }
  /** It could not be written, and what the system said. */
  | { readonly ok: false; readonly system: string };
