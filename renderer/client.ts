import { z } from 'zod';
import type { Contract } from '../shared/contract/contract.ts';
import { Fault } from '../shared/contract/fault.ts';
import { MOST_AT_ONCE } from '../shared/contract/many.ts';
import { createClient, type Client, type Transport } from '../shared/contract/procedure.ts';
import { portfolioStateSchema } from '../shared/contract/records.ts';
import { atMost, gather } from './gather.ts';

/** What the preload script of the Electron window offers; absent under the local host. */
interface Bridge {
  readonly call: (...sent: [...Parameters<Transport<File>>, portfolio?: string]) => Promise<unknown>;
}
declare global {
  interface Window {
    readonly zhengji?: Bridge;
  }
}

/** How many calls with a file may be under way at once; over the wire small ones travel together, and the next gather. */
export const filesAtOnce = (): number => (window.zhengji === undefined ? 2 * MOST_AT_ONCE : 64);

/** Whether a file beside a call goes by its path, so that a folder can go too. */
export const knowsPaths = (): boolean => window.zhengji !== undefined;

/** The portfolio that this page shows, by its opening: what it changes goes there or nowhere. */
let shown: string | undefined;

/** Tells from then on whether it is still the same that is shown: what takes its time may come to its end in another. */
export function stillShown(): () => boolean {
  const opening = shown;
  return () => shown === opening;
}

/** Learns from each answer about portfolios which one is shown from now on. */
const knowingThePortfolio =
  (send: Transport<File>): Transport<File> =>
  async (name, input, file) => {
    const reply = await send(name, input, file);
    if (!name.startsWith('portfolio.')) return reply;
    const told = z.object({ value: portfolioStateSchema.pick({ open: true }) }).safeParse(reply);
    if (told.success) shown = told.data.value.open?.opening;
    return reply;
  };

/** Electron: the preload passes the file's path beside the input. */
const overBridge =
  (bridge: Bridge): Transport<File> =>
  (name, input, file) =>
    bridge.call(name, input, file, shown);

/** A browser opens six connections, and the page needs its own. */
const CONNECTIONS_FOR_FILES = 4;

/**
 * Local host: one line of JSON, then the file's bytes as they stream from the disk; small files that come together
 * travel together.
 * @throws Fault host-lost where it has ended, or knows this window no longer
 */
function overHttp(token: Promise<string>): Transport<File> {
  const send = async (path: string, head: unknown, files: readonly File[]): Promise<unknown> => {
    const reply = await reach(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-zhengji-call', 'x-zhengji-token': await token },
      body: new Blob([`${JSON.stringify(head)}\n`, ...files]),
    });
    if (reply.status === 403) throw new Fault('host-lost');
    return reply.json() as Promise<unknown>;
  };
  const sendOne: Transport<File> = (name, input, file) =>
    send(
      `/call/${name}`,
      { input, portfolio: shown, ...(file && { file: { name: file.name } }) },
      file ? [file] : [],
    );
  const sendFile = atMost(CONNECTIONS_FOR_FILES, sendOne);
  return gather(
    (name, input, file) => (file ? sendFile : sendOne)(name, input, file),
    async (calls) => {
      const head = calls.map(({ name, input, file: { name: fileName, size } }) => ({
        name,
        input,
        portfolio: shown,
        file: { name: fileName, bytes: size },
      }));
      const replies = await send(
        '/calls',
        head,
        calls.map(({ file }) => file),
      );
      // One refusal for all, where the request itself was refused.
      return Array.isArray(replies) ? (replies as readonly unknown[]) : calls.map(() => replies);
    },
  );
}

const reach = (path: string, request: RequestInit): Promise<Response> =>
  fetch(path, request).catch((error: unknown) => {
    throw new Fault('host-lost', {}, error);
  });

const TOKEN = 'zhengji-token';

/**
 * The address that opened this window has a code that works once; the host gives a token for it, and sets a cookie. The
 * session storage keeps the token over a reload.
 */
async function enter(): Promise<string> {
  const code = new URLSearchParams(window.location.search).get('code');
  const kept = window.sessionStorage.getItem(TOKEN) ?? '';
  if (code === null) return kept;
  const reply = await reach('/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  window.history.replaceState(null, '', window.location.pathname + window.location.hash);
  if (!reply.ok) return kept;
  const { token } = (await reply.json()) as { readonly token: string };
  window.sessionStorage.setItem(TOKEN, token);
  return token;
}

const openTransport = (): Transport<File> =>
  window.zhengji ? overBridge(window.zhengji) : overHttp(enter());

/** Every procedure of the contract as a function. */
export const client: Client<Contract, File> = createClient(knowingThePortfolio(openTransport()));
