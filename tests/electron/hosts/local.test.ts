import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalHost, type LocalHost } from '../../../electron/hosts/local.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { createClient, type Client } from '../../../shared/contract/procedure.ts';
import { temporaryFolder } from '../../support/services.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
type Sent = Readonly<Record<string, string>>;

let userData: string;
let host: LocalHost;
let address: string;
beforeEach(async () => {
  userData = temporaryFolder();
  host = await openLocalHost(userData, builtPage());
  address = new URL(host.newAddress(30)).origin;
});
afterEach(() => host.close());

function builtPage(): string {
  const folder = join(temporaryFolder(), 'page');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'main.js'), 'run()');
  return folder;
}

/** One request as it is, without a browser's manners. */
const send = (
  method: string,
  path: string,
  headers: Sent = {},
  body: string | Buffer = '',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const out = request({ hostname, port, method, path, headers }, (response) => {
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes }),
        reject,
      );
    });
    out.on('error', reject).end(body);
  });

const fromPage = (): Sent => ({ origin: address, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' });
const byHand: Sent = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };
const codeOf = (url: string) => new URL(url).searchParams.get('code') ?? '';

const enterWith = (code: string, headers: Sent = fromPage()) =>
  send('POST', '/enter', { ...headers, 'content-type': 'application/json' }, JSON.stringify({ code }));

interface Pass {
  readonly cookie: string;
  readonly token: string;
}
async function enter(): Promise<Pass> {
  const { headers, body } = await enterWith(codeOf(host.newAddress(30)));
  const { token } = JSON.parse(String(body)) as { token: string };
  return { token, cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
}

const headersOf = ({ cookie, token }: Pass): Sent => ({
  ...fromPage(),
  cookie,
  'x-zhengji-token': token,
  'content-type': 'application/x-zhengji-call',
});

interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}
/** A page's client, over the wire. */
function clientWith(pass: Pass): Client<Contract, Upload> {
  return createClient<Contract, Upload>(async (name, input, file) => {
    const head = Buffer.from(`${JSON.stringify({ input, ...(file && { file: { name: file.name } }) })}\n`);
    const { body } = await send(
      'POST',
      `/call/${name}`,
      headersOf(pass),
      Buffer.concat(file ? [head, file.bytes] : [head]),
    );
    return JSON.parse(String(body)) as unknown;
  });
}

const DETAILS = {
  kind: 'product' as const,
  date: null,
  description: '',
  tags: [],
  workOutput: null,
  claims: [],
};

describe('the page', () => {
  it('is shown to a person who types the address', async () => {
    const { status, headers, body } = await send('GET', '/', byHand);
    expect([status, String(body)]).toEqual([200, '<!doctype html>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining(`default-src 'none'; script-src 'self'`) as string,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });

  it('has nothing beside its own files', async () => {
    const answers = await Promise.all(
      ['/../package.json', '/%2e%2e/package.json', '/main.js/..', '//main.js', '/desk.sqlite'].map((path) =>
        send('GET', path, fromPage()),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('is sent with a policy whatever the answer', async () => {
    const answers = await Promise.all([
      send('GET', '/nowhere', fromPage()),
      send('OPTIONS', '/'),
      send('POST', '/call/portfolio.state', fromPage()),
      send('GET', '/'),
    ]);
    expect(answers.map(({ headers }) => headers['content-security-policy'])).toEqual(
      Array.from({ length: 4 }, () => `default-src 'none'; frame-ancestors 'none'`),
    );
  });
});

describe('entering', () => {
  it('exchanges a code for a cookie that no script reads and a token', async () => {
    const { status, headers, body } = await enterWith(codeOf(host.newAddress(30)));
    expect(status).toBe(200);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^zhengji-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(JSON.parse(String(body))).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) as string });
  });

  it('works once', async () => {
    const code = codeOf(host.newAddress(30));
    const statuses = [(await enterWith(code)).status, (await enterWith(code)).status];
    expect(statuses).toEqual([200, 403]);
  });

  it.each([
    ['a code that was made up', { code: 'x' }],
    ['no code', {}],
    ['no object', 'code'],
  ])('refuses %s', async (_what, body) => {
    const { status, headers } = await send(
      'POST',
      '/enter',
      { ...fromPage(), 'content-type': 'application/json' },
      JSON.stringify(body),
    );
    expect([status, headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('refuses a stranger who has the code, and leaves the code to the page', async () => {
    const code = codeOf(host.newAddress(30));
    const forged = await enterWith(code, {
      ...fromPage(),
      origin: 'http://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect([forged.status, (await enterWith(code)).status]).toEqual([403, 200]);
  });

  it('takes JSON only, as a form of a stranger cannot send it', async () => {
    const code = codeOf(host.newAddress(30));
    const answer = await send(
      'POST',
      '/enter',
      { ...fromPage(), 'content-type': 'text/plain' },
      JSON.stringify({ code }),
    );
    expect(answer.status).toBe(415);
  });
});

describe('a call', () => {
  it('is answered with the cookie and the token', async () => {
    const state = await clientWith(await enter())['portfolio.state']({});
    expect(state).toMatchObject({ host: { kind: 'browser', choosesPaths: false }, open: null, recent: [] });
  });

  it.each<[string, (pass: Pass) => Sent]>([
    ['without the token', (pass) => ({ ...headersOf(pass), 'x-zhengji-token': '' })],
    ['without the cookie', (pass) => ({ ...headersOf(pass), cookie: '' })],
    [
      'with the cookie as token',
      (pass) => ({ ...headersOf(pass), 'x-zhengji-token': pass.cookie.split('=')[1] ?? '' }),
    ],
    ['with a host name of its own', (pass) => ({ ...headersOf(pass), host: 'evil.example' })],
    ['from another origin', (pass) => ({ ...headersOf(pass), origin: 'http://127.0.0.1:1' })],
    ['from another site', (pass) => ({ ...headersOf(pass), 'sec-fetch-site': 'same-site' })],
  ])('%s is refused', async (_how, headers) => {
    const answer = await send('POST', '/call/portfolio.state', headers(await enter()), '{"input":{}}\n');
    expect([answer.status, answer.body.length]).toEqual([403, 0]);
  });

  it('is of its own content type', async () => {
    const headers = { ...headersOf(await enter()), 'content-type': 'application/json' };
    expect((await send('POST', '/call/portfolio.state', headers, '{"input":{}}\n')).status).toBe(415);
  });

  it('is refused to every page that asks beforehand', async () => {
    const answer = await send('OPTIONS', '/call/portfolio.state', {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
    });
    expect(answer.status).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('that makes no sense is a fault, not a crash', async () => {
    const pass = await enter();
    const answers = await Promise.all(
      ['', 'x', '{"input":{},"file":{}}\n'].map((body) =>
        send('POST', '/call/portfolio.state', headersOf(pass), body),
      ),
    );
    expect(
      answers.map(({ status, body }) => [status, (JSON.parse(String(body)) as { code: string }).code]),
    ).toEqual([
      [400, 'bad-input'],
      [400, 'bad-input'],
      [400, 'bad-input'],
    ]);
    expect(await clientWith(pass)['standards.list']({})).toHaveLength(5);
  });

  it('of a name that nobody knows is a fault', async () => {
    const answer = await send('POST', '/call/toString', headersOf(await enter()), '{"input":{}}\n');
    expect(JSON.parse(String(answer.body))).toEqual({
      ok: false,
      code: 'unknown-procedure',
      params: { name: 'toString' },
    });
  });
});

describe('a window that shows a portfolio which another window has replaced', () => {
  it('changes nothing in the one that is open', async () => {
    const pass = await enter();
    const client = clientWith(pass);
    const { open } = await client['portfolio.create']({ dir: join(userData, 'former') });
    await client['portfolio.create']({ dir: join(userData, 'present') });
    const say = async (portfolio: string | undefined) => {
      const input = { title: '佐证', claims: [] };
      const body = `${JSON.stringify({ input, portfolio, file: { name: 'a.txt' } })}\na`;
      const reply = await send('POST', '/call/evidence.add', headersOf(pass), body);
      return JSON.parse(String(reply.body)) as unknown;
    };
    expect(await say(open?.opening)).toEqual({ ok: false, code: 'portfolio-other', params: {} });
    expect((await client['evidence.list']({})).total).toBe(0);
    const present = (await client['portfolio.state']({})).open?.opening;
    expect(await say(present)).toMatchObject({ ok: true });
  });
});

describe('two headers of one name', () => {
  it('are refused', async () => {
    const { port, host: name } = new URL(address);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          `GET / HTTP/1.1\r\nHost: ${name}\r\nSec-Fetch-Site: none\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n\r\n`,
        ),
      );
      let text = '';
      socket
        .on('data', (chunk) => (text += String(chunk)))
        .on('end', () => resolve(text))
        .on('error', reject);
    });
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 403 Forbidden');
  });
});

describe('a file', () => {
  const bytes = randomBytes(300_000);
  const film = {
    name: '演示.mp4',
    bytes: Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), bytes]),
  };

  async function withPortfolio() {
    const pass = await enter();
    const client = clientWith(pass);
    await client['portfolio.create']({ dir: join(userData, 'portfolio') });
    const { host: about } = await client['portfolio.state']({});
    const read = (path: string, headers: Sent = {}) =>
      send('GET', `${about.filesAt}${path}`, { ...fromPage(), cookie: pass.cookie, ...headers });
    return { pass, client, filesAt: about.filesAt, read };
  }

  it('goes in beside a call and comes out as it was', async () => {
    const { client, read } = await withPortfolio();
    const { evidence } = await client['evidence.add']({ ...DETAILS, title: '演示' }, film);
    expect(evidence.file).toEqual({
      name: '演示.mp4',
      bytes: film.bytes.length,
      sha256: createHash('sha256').update(film.bytes).digest('hex'),
      mediaType: 'video/mp4',
    });
    const { status, headers, body } = await read(`evidence/${evidence.id}`);
    expect([status, Buffer.compare(body, film.bytes)]).toEqual([200, 0]);
    expect(headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) as string,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('is sent in part where part is asked for', async () => {
    const { client, read } = await withPortfolio();
    const { evidence } = await client['evidence.add']({ ...DETAILS, title: '演示' }, film);
    const part = await read(`evidence/${evidence.id}`, { range: 'bytes=100-199' });
    expect([part.status, Buffer.compare(part.body, film.bytes.subarray(100, 200))]).toEqual([206, 0]);
    const beyond = await read(`evidence/${evidence.id}`, { range: 'bytes=9999999-' });
    expect([beyond.status, beyond.body.length]).toEqual([416, 0]);
  });

  it('comes out small where it is a picture, and as nothing where it is none', async () => {
    const { client, read } = await withPortfolio();
    const keep = async (name: string, content: Buffer) => {
      const { evidence } = await client['evidence.add'](
        { ...DETAILS, title: name },
        { name, bytes: content },
      );
      return read(`small/${evidence.id}-1`);
    };
    const large = createCanvas(2000, 1000).encodeSync('jpeg', 90);
    const small = await keep('照片.jpg', large);
    expect([small.status, small.headers['content-type']]).toEqual([200, 'image/png']);
    const { width, height } = await loadImage(small.body);
    expect([width, height]).toEqual([132, 66]);
    for (const [name, content] of [
      ['断了.jpg', large.subarray(0, large.length - 10)],
      ['笔记.txt', Buffer.from('标注')],
    ] as const) {
      const none = await keep(name, content);
      expect([none.status, none.body.length]).toEqual([200, 0]);
    }
    expect((await read('small/none-1')).status).toBe(404);
  });

  it('is not given to who has only the cookie, or only the address', async () => {
    const { client, filesAt, pass } = await withPortfolio();
    const { evidence } = await client['evidence.add']({ ...DETAILS, title: '演示' }, film);
    const answers = await Promise.all([
      send('GET', `/files/${'x'.repeat(43)}/evidence/${evidence.id}`, { ...fromPage(), cookie: pass.cookie }),
      send('GET', `/files/evidence/${evidence.id}`, { ...fromPage(), cookie: pass.cookie }),
      send('GET', `${filesAt}evidence/${evidence.id}`, fromPage()),
      send('GET', `${filesAt}evidence/${evidence.id}`, {
        'sec-fetch-site': 'cross-site',
        cookie: pass.cookie,
      }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.length])).toEqual([
      [403, 0],
      [403, 0],
      [403, 0],
      [403, 0],
    ]);
  });

  it('of a few bytes travels with others, and each call is answered for itself', async () => {
    const pass = await enter();
    await clientWith(pass)['portfolio.create']({ dir: join(temporaryFolder(), 'portfolio') });
    const files = ['甲', '乙', ''].map((content) => Buffer.from(content));
    const head = files.map(({ length }, at) => ({
      name: 'evidence.add',
      input: at === 1 ? { title: 1 } : { title: '', ...DETAILS },
      file: { name: `${at}.txt`, bytes: length },
    }));
    const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files]);
    const [sent, stranger] = await Promise.all([
      send('POST', '/calls', headersOf(pass), body),
      send('POST', '/calls', { ...headersOf(pass), 'x-zhengji-token': 'guessed' }, body),
    ]);
    expect(JSON.parse(String(sent.body))).toMatchObject([
      { ok: true, value: { evidence: { title: '0' } } },
      { ok: false, code: 'bad-input' },
      { ok: true, value: { evidence: { title: '2' } } },
    ]);
    expect([sent.status, stranger.status]).toEqual([200, 403]);
  });

  it('that is not there is not found', async () => {
    const { read } = await withPortfolio();
    const answers = await Promise.all(
      ['evidence/x', 'desk/x', 'evidence/../../desk.sqlite', ''].map((path) => read(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('that a handler refuses is read to its end, so that the answer arrives', async () => {
    const { client } = await withPortfolio();
    const large = { name: 'a.bin', bytes: Buffer.alloc(20 * 1024 * 1024) };
    const claims = [{ standard: 'none', node: 'x', note: '', where: '' }];
    await expect(client['evidence.add']({ ...DETAILS, claims, title: '' }, large)).rejects.toMatchObject({
      code: 'standard-unknown',
    });
  });
});

describe('the host', () => {
  it('cannot be opened twice for one person', async () => {
    await expect(openLocalHost(userData, builtPage())).rejects.toMatchObject({ code: 'portfolio-in-use' });
  });

  it('listens where no other machine reaches it', () => {
    expect(new URL(address).hostname).toBe('127.0.0.1');
  });

  it('refuses every one of many forged requests', async () => {
    const pass = await enter();
    const forge = () => ({
      method: Math.random() < 0.5 ? 'GET' : 'POST',
      path:
        Math.random() < 0.5
          ? '/call/portfolio.state'
          : `/files/${randomBytes(32).toString('base64url')}/evidence/x`,
      headers: {
        ...headersOf(pass),
        cookie: `${pass.cookie.split('=')[0]}=${randomBytes(32).toString('base64url')}`,
        'x-zhengji-token': randomBytes(32).toString('base64url'),
      },
    });
    const statuses = new Set<number>();
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, forge).map(({ method, path, headers }) => send(method, path, headers)),
      );
      for (const { status } of answers) statuses.add(status);
    }
    expect(statuses).toEqual(new Set([403, 404]));
  });
});
