import { openAsBlob } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { basename } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Contract } from '../../shared/contract/contract.ts';
import { createClient, type Client, type Transport } from '../../shared/contract/procedure.ts';
import { gather, type Gathered } from '../../renderer/gather.ts';
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
  const sendAlone: Transport<NamedBlob> = async (name, input, file) => {
    const head = `${JSON.stringify({ input, ...(file && { file: { name: file.name } }) })}\n`;
    return (await send(`/call/${name}`, pass, new Blob([head, ...(file ? [file.content] : [])]))).body;
  };
  const sendMany = async (calls: readonly Gathered<NamedBlob>[]) => {
    const heads = calls.map(({ name, input, file }) => ({
      name,
      input,
      file: { name: file.name, bytes: file.size },
    }));
    const body = new Blob([`${JSON.stringify(heads)}\n`, ...calls.map(({ file }) => file.content)]);
    return (await send('/calls', pass, body)).body as readonly unknown[];
  };
  const transport = gather(sendAlone, sendMany);
  return createClient<Contract, string>(async (name, input, path) =>
    transport(name, input, path === undefined ? undefined : await blobAt(path)),
  );
}

interface NamedBlob {
  readonly name: string;
  readonly size: number;
  readonly content: Blob;
}

async function blobAt(path: string): Promise<NamedBlob> {
  const content = await openAsBlob(path);
  return { name: basename(path), size: content.size, content };
}
