import { openAsBlob } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { basename } from 'node:path';
import { json } from 'node:stream/consumers';
import { contract, type Contract } from '../../shared/contract/contract.ts';
import { createClient, type Client } from '../../shared/contract/procedure.ts';
import type { LocalHost } from '../../electron/hosts/local.ts';

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Calls a local host as its page does; a file is named by its path. */
export async function enterOverHttp(host: LocalHost): Promise<Client<Contract, string>> {
  const { origin, hostname, port, searchParams } = new URL(host.newAddress(30));
  const fromPage = { origin, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
  const send = (path: string, headers: Readonly<Record<string, string>>, body: Blob) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = { ...fromPage, ...headers, 'content-length': String(body.size) };
      const out = request(
        { hostname, port, agent: false, method: 'POST', path, headers: sent } as const,
        (response) => {
          json(response).then((value) => resolve({ headers: response.headers, body: value }), reject);
        },
      );
      out.on('error', reject);
      const write = async () => {
        for await (const piece of body.stream()) out.write(piece);
        out.end();
      };
      write().catch(reject);
    });
  const code = JSON.stringify({ code: searchParams.get('code') });
  const entered = await send('/enter', { 'content-type': 'application/json' }, new Blob([code]));
  const pass = {
    'content-type': 'application/x-zhengji-call',
    'x-zhengji-token': (entered.body as { readonly token: string }).token,
    cookie: entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
  };
  return createClient<Contract, string>(contract, async (name, input, path) => {
    const head = `${JSON.stringify({ input, ...(path !== undefined && { file: { name: basename(path) } }) })}\n`;
    const file = path === undefined ? [] : [await openAsBlob(path)];
    return (await send(`/call/${name}`, pass, new Blob([head, ...file]))).body;
  });
}
