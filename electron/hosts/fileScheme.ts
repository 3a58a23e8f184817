import { open } from 'node:fs/promises';
import { openSentFile, type SentFile } from '../handlers/sentFiles.ts';
import type { Services } from '../services.ts';
import { headOf, parseFileAddress } from './files.ts';
import { FILES, refusal } from './schemes.ts';

/** Answers what the page shows and saves of stored files. */
export async function answerFile(services: Services, request: Request): Promise<Response> {
  const asked =
    request.method === 'GET' && request.url.startsWith(FILES)
      ? parseFileAddress(request.url.slice(FILES.length))
      : null;
  const file = asked && (await openSentFile(services, asked.kind, asked.id).catch(() => null));
  if (asked === null || file === null) return refusal();
  const head = headOf(file, { download: asked.download, range: request.headers.get('range') });
  return new Response(head.range && bodyOf(file, head.range), {
    status: head.status,
    headers: head.headers,
  });
}

const CHUNK = 64 * 1024;

/** Reads only when more is wanted, and ends quietly when nobody wants more: a film is left in the middle every day. */
async function* chunksOf(
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
): AsyncGenerator<Uint8Array, undefined> {
  const file = await open(path);
  try {
    for (let at = start; at <= end;) {
      const { bytesRead, buffer } = await file.read(
        Buffer.allocUnsafe(CHUNK),
        0,
        Math.min(CHUNK, end - at + 1),
        at,
      );
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

const bodyOf = (file: SentFile, range: { readonly start: number; readonly end: number }) =>
  'path' in file
    ? streamOf(file.path, range)
    : new Uint8Array(file.content).slice(range.start, range.end + 1);

function streamOf(
  path: string,
  range: { readonly start: number; readonly end: number },
): ReadableStream<Uint8Array> {
  const chunks = chunksOf(path, range);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
