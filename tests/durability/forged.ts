import { request } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { openLocalHost } from '../../electron/hosts/local.ts';
import { chance } from './damage.ts';

export interface Forged {
  readonly tried: number;
  /** Answered as if they came from our page. */
  readonly accepted: number;
  /** Answered by nothing at all. */
  readonly unanswered: number;
  /** Requests of our page itself in between, which have to be answered. */
  readonly genuine: number;
  readonly refusedGenuine: number;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

/** One file that comes in with others. */
const MANY = `${JSON.stringify([{ name: 'evidence.add', input: { title: '', claims: [] }, file: { name: 'a.txt', bytes: 1 } }])}\nx`;

/** Every so many requests our page itself asks: a host that refuses everybody refuses no forgery. */
const GENUINE_EVERY = 50;

/** Sends requests to a local host that only its own page could make, each with one to three things that no stranger knows or may send. */
export async function forgeRequests(folder: string, times: number): Promise<Forged> {
  const page = join(folder, 'page');
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  const host = await openLocalHost(join(folder, 'user'), page);
  const counts = { tried: 0, accepted: 0, unanswered: 0, genuine: 0, refusedGenuine: 0 };
  try {
    const { origin, port, searchParams } = new URL(host.newAddress(600));
    const own = {
      origin,
      host: `127.0.0.1:${port}`,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
    };
    const code = JSON.stringify({ code: searchParams.get('code') });
    const send = ({ method, path, headers }: Request, body = '{"input":{}}\n') =>
      new Promise<{ status: number; body: unknown; cookie: string }>((resolve) => {
        const ended = (status: number, answer: unknown, cookie = '') =>
          resolve({ status, body: answer, cookie });
        const out = request(
          {
            host: '127.0.0.1',
            port,
            method,
            path,
            headers: headers as Record<string, string>,
            setHost: false,
            agent: false,
          },
          (response) => {
            const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
            json(response).then(
              (value) => ended(response.statusCode ?? 0, value, cookie),
              () => ended(response.statusCode ?? 0, null, cookie),
            );
          },
        );
        out.setTimeout(20_000, () => out.destroy(new Error('no answer')));
        // A connection that the host cuts is an answer: it has read the head.
        out.on('error', ({ message }) => ended(message === 'no answer' ? -1 : 0, null));
        out.end(method === 'GET' ? undefined : body);
      });
    const entered = await send(
      { method: 'POST', path: '/enter', headers: { ...own, 'content-type': 'application/json' } },
      code,
    );
    const { token } = entered.body as { readonly token: string };
    const genuine: Request = {
      method: 'POST',
      path: '/call/portfolio.state',
      headers: {
        ...own,
        cookie: entered.cookie,
        'x-zhengji-token': token,
        'content-type': 'application/x-zhengji-call',
      },
    };
    const random = chance(13);
    const strokes = strokesOf(origin, entered.cookie, token, random);
    for (; counts.tried < times; counts.tried += 1) {
      if (counts.tried % GENUINE_EVERY === 0) {
        counts.genuine += 1;
        const { body } = await send(genuine);
        if ((body as { readonly ok?: boolean } | null)?.ok !== true) counts.refusedGenuine += 1;
      }
      let forged = random() < 0.5 ? genuine : { ...genuine, path: '/calls' };
      for (let stroke = 0; stroke <= random() * 3; stroke += 1)
        forged = strokes[Math.floor(random() * strokes.length)]!(forged);
      const { status, body } = await send(forged, forged.path === '/calls' ? MANY : undefined);
      if (status === -1) counts.unanswered += 1;
      else if (status >= 200 && status < 300 && !isRefusal(body)) counts.accepted += 1;
    }
  } finally {
    await host.close();
  }
  return counts;
}

/** A name that nobody knows is refused in words. */
const isRefusal = (body: unknown) => (body as { readonly ok?: boolean } | null)?.ok === false;

type Stroke = (asked: Request) => Request;

/** What turns a request of our page into one of somebody else's: each of them alone has to be enough to be refused. */
function strokesOf(origin: string, cookie: string, token: string, random: () => number): readonly Stroke[] {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const guess = (secret: string) => {
    const at = Math.floor(random() * secret.length);
    return secret.slice(0, at) + (secret[at] === 'A' ? 'B' : 'A') + secret.slice(at + 1);
  };
  const [name = '', secret = ''] = cookie.split('=');
  const header =
    (key: string, ...values: readonly (string | readonly string[] | undefined)[]): Stroke =>
    (asked) => {
      const { [key]: _was, ...others } = asked.headers;
      const value = one(values);
      return { ...asked, headers: value === undefined ? others : { ...others, [key]: value } };
    };
  const { port } = new URL(origin);
  return [
    header('origin', undefined, 'null', 'http://evil.test', `${origin}.evil.test`, origin.toUpperCase(), [
      origin,
      origin,
    ]),
    header(
      'host',
      'localhost',
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port}.evil.test`,
      `evil.test:${port}`,
    ),
    header('sec-fetch-site', undefined, 'cross-site', 'same-site', 'none', 'Same-Origin', [
      'same-origin',
      'cross-site',
    ]),
    header('content-type', undefined, 'text/plain', 'application/json', 'multipart/form-data; boundary=x'),
    (asked) => header('x-zhengji-token', undefined, '', guess(token), secret, [token, token])(asked),
    (asked) =>
      header(
        'cookie',
        undefined,
        '',
        `${name}=${guess(secret)}`,
        `${name}=${token}`,
        `${cookie}; ${cookie}`,
        `x${cookie}`,
      )(asked),
    (asked) => ({ ...asked, method: one(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD', 'GET']) }),
    (asked) => ({
      ...asked,
      path: one([
        '/enter',
        '/calls/',
        '/call/../desk.sqlite',
        '/files/evidence/x',
        `/files/${guess(secret)}/evidence/x`,
        '//call/portfolio.state',
        '/Call/portfolio.state',
      ]),
    }),
  ];
}
