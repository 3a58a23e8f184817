/** What is asked of the decoding process and what it answers. */
export interface DecodeRequest {
  readonly bytes: Uint8Array;
  /** The decoded picture is made smaller until its longer side has no more pixels than this. */
  readonly longestSide: number;
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
