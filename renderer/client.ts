import { contract, type Contract } from '../shared/contract/contract.ts';
import { createClient, type Client, type Transport } from '../shared/contract/procedure.ts';

/** What the preload script of the Electron window offers; absent under the local host. */
interface Bridge {
  readonly call: Transport<File>;
}
declare global {
  interface Window {
    readonly zhengji?: Bridge;
  }
}

/** Electron: the preload passes the file's path beside the input. */
const overBridge =
  (bridge: Bridge): Transport<File> =>
  (name, input, file) =>
    bridge.call(name, input, file);

/**
 * Local host: one line of JSON, then the file's bytes as they stream from the disk. The token was handed to this
 * window at its start; the session storage keeps it over a reload.
 */
const overHttp =
  (token: string): Transport<File> =>
  async (name, input, file) => {
    const head = JSON.stringify({ input, ...(file && { file: { name: file.name } }) }) + '\n';
    const reply = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-zhengji-call', 'x-zhengji-token': token },
      body: new Blob(file ? [head, file] : [head]),
    });
    return reply.json() as Promise<unknown>;
  };

const TOKEN = 'zhengji-token';

function openTransport(): Transport<File> {
  if (window.zhengji) return overBridge(window.zhengji);
  const given = new URLSearchParams(window.location.search).get('token');
  if (given !== null) {
    window.sessionStorage.setItem(TOKEN, given);
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
  }
  return overHttp(window.sessionStorage.getItem(TOKEN) ?? '');
}

/** Every procedure of the contract as a function. */
export const client: Client<Contract, File> = createClient(contract, openTransport());
