/** The entry of the process that draws dossiers: laying out and drawing hundreds of pages keeps nobody else waiting. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { PdfPages } from '../../shared/dossier/pdfPages.ts';
import { readPassed, systemCodeOf } from '../apart/passed.ts';
import { giveBack } from '../apart/thrift.ts';
import { drawDossier } from './draw.ts';
import type { FromDrawer, ToDrawer, Wanted } from './messages.ts';

/** The end of the wire: parentPort under Electron's utilityProcess, the process itself under Node's fork. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

function send(message: FromDrawer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

/** What the drawing waits for: one thing at a time. */
let arrived: { readonly resolve: (given: never) => void; readonly reject: (fault: Fault) => void } | null =
  null;

const want = <What extends keyof Wanted>(what: What, ref: string): Promise<Wanted[What]> =>
  new Promise((resolve, reject) => {
    arrived = { resolve, reject };
    send({ say: 'want', what, ref });
  });

/** So much is collected before it is written. */
const PIECE = 1024 * 1024;

async function draw({ document, fontsFolder, path }: Extract<ToDrawer, { say: 'draw' }>): Promise<void> {
  try {
    const drawn = await drawDossier({
      document,
      fontsFolder,
      pictures: async (ref) => {
        const { path: at, ...picture } = await want('picture', ref);
        return { ...picture, bytes: await readGiven(at) };
      },
      pages: async (ref) => readPassed<PdfPages>((await want('pages', ref)).path),
      files: async (ref) => readGiven((await want('file', ref)).path),
      progress: (page, pages) => {
        send({ say: 'page', page, pages });
        giveBack();
      },
      // What is not there any more is not made anew, where nobody would look for it.
      out: createWriteStream(path, { flags: 'r+', highWaterMark: PIECE }),
    });
    send({ say: 'drawn', drawn });
  } catch (error) {
    send({ say: 'failed', why: whyOf(error, path) });
  }
}

/** What of the portfolio cannot be read is told as if it had been looked for there. */
const readGiven = (path: string): Promise<Uint8Array> =>
  readFile(path).catch(() => {
    throw new Fault('file-missing', { path });
  });

function whyOf(error: unknown, path: string): Extract<FromDrawer, { say: 'failed' }>['why'] {
  if (error instanceof Fault) return { code: error.code, params: error.params };
  const system = systemCodeOf(error);
  const { syscall = '', path: at } = error as NodeJS.ErrnoException;
  const isOfWriting = system !== null && (syscall.startsWith('write') || at === path);
  return isOfWriting ? { system } : String((error as Error).stack ?? error);
}

function hear(message: ToDrawer): void {
  switch (message.say) {
    case 'draw':
      return void draw(message);
    case 'given':
      return arrived?.resolve(message.given as never);
    case 'refused':
      return arrived?.reject(new Fault(message.fault.code, message.fault.params));
  }
}

if (parentPort) parentPort.on('message', ({ data }) => hear(data as ToDrawer));
else process.on('message', (message) => hear(message as ToDrawer));
