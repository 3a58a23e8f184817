import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
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

/** The page needs none of the services to be loaded. @returns once it has the scripts that it begins with */
export function servePage(pageFolder: string): Promise<void> {
  const page = listPage(pageFolder);
  const headers = pageHeaders('evidence:');
  let underWay = 0;
  return new Promise((resolve) => {
    protocol.handle('app', async ({ method, url }) => {
      const { origin, pathname } = splitAddress(url);
      const file = page.get(pathname);
      if (method !== 'GET' || origin !== PAGE || file === undefined) return refusal();
      underWay += 1;
      const bytes = await readFile(file.path).finally(() => (underWay -= 1));
      if (underWay === 0 && file.path.endsWith('.js')) resolve();
      return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': file.mediaType } });
    });
  });
}

/** Before the first page: one that is there already would not know the scheme. @param answer null where nobody answers */
export function serveFiles(answer: (request: Request) => Promise<Response | undefined>): void {
  protocol.handle('evidence', async (request) => (await answer(request)) ?? refusal());
}

/** The origin of a scheme of ours is `null` to `URL`; here it is what stands before the path. */
function splitAddress(url: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(url);
  return { origin: `${scheme}//${host}/`, pathname };
}

/** There is no such thing. */
export const refusal = (): Response => new Response(null, { status: 404 });
