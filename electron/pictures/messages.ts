/** What goes to the decoding process and what comes back. */
export interface DecodeRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** The decoded picture is made smaller until its longer side has no more pixels than this. */
  readonly longestSide: number;
}
export type DecodeReply =
  | {
      readonly id: number;
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly kind: 'jpeg' | 'png';
      readonly width: number;
      readonly height: number;
    }
  | { readonly id: number; readonly ok: false; readonly why: string };
