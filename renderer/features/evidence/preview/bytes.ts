import { LARGEST_PIECE } from '../../../../shared/contract/procedures/previews.ts';
import { client } from '../../../client.ts';

export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many the whole file has. */
  readonly total: number;
}

/** Where the file lies: with a piece of evidence, as its redacted copy, or among those that were made to be looked at. */
export interface StoredAt {
  readonly kind: 'evidence' | 'redacted' | 'made';
  readonly id: string;
}
export const ofEvidence = (id: string): StoredAt => ({ kind: 'evidence', id });

/** One piece of a file that is stored, or that the person has chosen; `length` at most LARGEST_PIECE. */
export async function readPiece(at: StoredAt | Blob, start: number, length: number): Promise<Piece> {
  if (at instanceof Blob)
    return { bytes: new Uint8Array(await at.slice(start, start + length).arrayBuffer()), total: at.size };
  const { bytes, total } = await client['previews.read']({ ...at, start, length });
  return { bytes: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)), total };
}

/** The first bytes of a stored file, `most` at most. */
export async function readStart(evidence: string, most: number): Promise<Piece> {
  const pieces: Uint8Array[] = [];
  let [read, total] = [0, most];
  while (read < Math.min(most, total)) {
    const piece = await readPiece(ofEvidence(evidence), read, Math.min(LARGEST_PIECE, most - read));
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
