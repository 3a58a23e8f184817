import { open, readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { openSentFile, type SentFile } from '../handlers/sentFiles.ts';
import type { Services } from '../services.ts';
import { headOf, parseFileAddress } from './files.ts';
import { listPage, pageHeaders } from './page.ts';

/** The page has an origin of its own; stored files, which strangers made, have another. */
export const PAGE = 'app://bundle/';
export const FILES = 'evidence://files/';

/** Before the app is ready. Stored files may be shown, and played while they load, but not be fetched by a script. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    { scheme: 'evidence', privileges: { standard: true, secure: true, stream: true } },
  ]);
}

/** The page needs none of the services to be loaded. */
export function servePage(pageFolder: string): void {
  const page = listPage(pageFolder);
  const headers = pageHeaders('evidence:');
  protocol.handle('app', async ({ method, url }) => {
    const { origin, pathname } = splitAddress(url);
    const file = page.get(pathname);
    if (method !== 'GET' || origin !== PAGE || file === undefined) return refusal();
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...headers, 'Content-Type': file.mediaType },
    });
  });
}

export function serveFiles(services: Services): void {
  protocol.handle('evidence', async (request) => {
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
  });
}

/** The origin of a scheme of ours is `null` to `URL`; here it is what stands before the path. */
function splitAddress(url: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(url);
  return { origin: `${scheme}//${host}/`, pathname };
}

const refusal = () => new Response(null, { status: 404 });

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
