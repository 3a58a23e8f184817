import { open } from 'node:fs/promises';
import type { HandlersOf } from './context.ts';
import { openFile } from './files.ts';

export const previewsHandlers: HandlersOf<'previews'> = {
  'previews.read': async ({ kind, id, start, length }, { services }) => {
    const { path, bytes } = await openFile(services, kind, id);
    const piece = await readPiece(path, start, Math.min(length, Math.max(0, bytes - start)));
    return { bytes: piece.toString('base64'), total: bytes };
  },
  'previews.pages': async ({ id }, { services }) => {
    const { path } = await openFile(services, 'evidence', id);
    const { pages, tooLarge } = await services.shown.countPages(path);
    return { pages, tooLarge: [...tooLarge] };
  },
};

async function readPiece(path: string, start: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
