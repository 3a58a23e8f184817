import { LARGEST_PIECE } from '../../../../shared/contract/procedures/previews.ts';
import { client } from '../../../client.ts';

export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many the whole file has. */
  readonly total: number;
}

/** One piece of a stored file, `length` at most LARGEST_PIECE. */
export async function readPiece(evidence: string, start: number, length: number): Promise<Piece> {
  const { bytes, total } = await client['previews.read']({ evidence, start, length });
  return { bytes: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)), total };
}

/** The first bytes of a stored file, `most` at most. */
export async function readStart(evidence: string, most: number): Promise<Piece> {
  const pieces: Uint8Array[] = [];
  let [read, total] = [0, most];
  while (read < Math.min(most, total)) {
    const piece = await readPiece(evidence, read, Math.min(LARGEST_PIECE, most - read));
    total = piece.total;
    if (piece.bytes.length === 0) break;
    pieces.push(piece.bytes);
    read += piece.bytes.length;
  }
  const bytes = new Uint8Array(read);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, total };
}
