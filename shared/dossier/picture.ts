/** A picture that a PDF can carry as it is. `width` and `height` are its stored ones, before its orientation. */
export interface PrintablePicture {
  readonly bytes: Uint8Array;
  readonly kind: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
  /** As EXIF counts: 1 upright, 2 to 8 turned or mirrored. */
  readonly orientation: number;
}

/** The same as a file. */
export type PictureFile = Omit<PrintablePicture, 'bytes'> & { readonly path: string };
