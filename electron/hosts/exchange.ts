import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import type { Reply } from '../../shared/contract/procedure.ts';
import { openSentFile } from '../handlers/sentFiles.ts';
import { answer } from '../handlers/index.ts';
import type { Services } from '../services.ts';
import { openCall, openCalls, readSmallJson } from './callBody.ts';
import { headOf, parseFileAddress } from './files.ts';
import { hasCookie, hasToken, isSame, refusalOf, type Codes, type Secrets } from './gate.ts';
import { pageHeaders, type PageFile } from './page.ts';

/** What answering a request takes. */
export interface Serving {
  readonly services: Services;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly secrets: Secrets;
  readonly codes: Codes;
  /** The host's own origin, `http://127.0.0.1:<port>`. */
  readonly address: string;
  /** The name of our cookie. */
  readonly cookie: string;
}

export const FILES_AT = '/files/';
const CALLS_AT = '/call/';
const MANY_AT = '/calls';
const ENTRANCE = '/enter';

/** Every answer carries these; what it answers with may add to them or be stricter. */
const ALWAYS = {
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Answers one request. What nobody may ask is refused before anything of its body is read. */
export async function exchange(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? '';
  const head = { method: request.method ?? '', headers: request.headersDistinct };
  const refusal = refusalOf(head, serving.address);
  if (refusal !== null) return refuse(response, refusal);
  if (head.method === 'GET') {
    const file = serving.page.get(url.split('?')[0] ?? '');
    if (file !== undefined) return sendPage(file, response);
    if (!url.startsWith(FILES_AT)) return refuse(response, 404);
    const [secret = '', ...rest] = url.slice(FILES_AT.length).split('/');
    const known =
      hasCookie(head, serving.cookie, serving.secrets.cookie) && isSame(secret, serving.secrets.files);
    return known ? sendFile(serving.services, rest.join('/'), request, response) : refuse(response, 403);
  }
  if (url === ENTRANCE) return enter(serving, request, response);
  if (url !== MANY_AT && !url.startsWith(CALLS_AT)) return refuse(response, 404);
  const known =
    hasCookie(head, serving.cookie, serving.secrets.cookie) && hasToken(head, serving.secrets.token);
  if (!known) return refuse(response, 403);
  if (request.headers['content-type'] !== 'application/x-zhengji-call') return refuse(response, 415);
  return url === MANY_AT
    ? callMany(serving.services, request, response)
    : call(serving.services, url.slice(CALLS_AT.length), request, response);
}

/** A code from an address is exchanged for a cookie and a token, which no address shows. */
async function enter(
  { codes, secrets, cookie }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
  const given = z.object({ code: z.string() }).safeParse(await readSmallJson(request));
  if (!given.success || !codes.take(given.data.code)) return refuse(response, 403);
  response.setHeader('Set-Cookie', `${cookie}=${secrets.cookie}; Path=/; HttpOnly; SameSite=Strict`);
  sendJson(response, { token: secrets.token });
}

async function call(services: Services, name: string, request: IncomingMessage, response: ServerResponse) {
  let reply: Reply;
  try {
    const { input, portfolio, file, drain } = await openCall(request);
    reply = await answer(name, input, { services, file, portfolio });
    // What was cancelled may have gigabytes to come: nobody waits for them.
    if (reply.ok || reply.code !== 'cancelled') await drain();
    else response.setHeader('Connection', 'close');
  } catch (error) {
    return refuseCall(error, response);
  }
  sendJson(response, reply);
}

/** Answers them in their order, all at once: each goes its own way until then. */
async function callMany(services: Services, request: IncomingMessage, response: ServerResponse) {
  let replies: readonly Reply[];
  try {
    const calls = await openCalls(request);
    replies = await Promise.all(
      calls.map(({ name, input, file, portfolio }) => answer(name, input, { services, file, portfolio })),
    );
  } catch (error) {
    return refuseCall(error, response);
  }
  sendJson(response, replies);
}

/** A body that says nothing. @throws what is no Fault */
function refuseCall(error: unknown, response: ServerResponse): void {
  if (!(error instanceof Fault)) throw error;
  sendJson(response, { ok: false, code: error.code, params: error.params } satisfies Reply, 400);
}

const sendPage = ({ path, mediaType }: PageFile, response: ServerResponse) => {
  response.writeHead(200, { ...ALWAYS, ...pageHeaders(`'self'`), 'Content-Type': mediaType });
  return pipeline(createReadStream(path), response);
};

async function sendFile(
  services: Services,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const asked = parseFileAddress(path);
  if (asked === null) return refuse(response, 404);
  const file = await openSentFile(services, asked.kind, asked.id).catch(() => null);
  if (file === null) return refuse(response, 404);
  const { status, headers, range } = headOf(file, {
    download: asked.download,
    range: request.headers.range ?? null,
  });
  response.writeHead(status, { ...ALWAYS, ...headers });
  if (range === null) return void response.end();
  if ('content' in file) return void response.end(file.content.subarray(range.start, range.end + 1));
  await pipeline(createReadStream(file.path, range), response);
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { ...ALWAYS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** Closes the connection: nobody reads the body that may follow. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...ALWAYS,
    Connection: 'close',
    ...(status === 405 && { Allow: 'GET, POST' }),
  });
  response.end();
}
