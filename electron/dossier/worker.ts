/** The entry of the process that draws dossiers: laying out and drawing hundreds of pages keeps nobody else waiting. */
import { Writable } from 'node:stream';
import { Fault } from '../../shared/contract/fault.ts';
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
let taken: () => void = () => undefined;

const want =
  <What extends keyof Wanted>(what: What) =>
  (ref: string): Promise<Wanted[What]> =>
    new Promise((resolve, reject) => {
      arrived = { resolve, reject };
      send({ say: 'want', what, ref });
    });

/** So much is collected before it is sent. */
const PIECE = 1024 * 1024;

const out = new Writable({
  highWaterMark: PIECE,
  writev(chunks, done) {
    taken = done;
    send({ say: 'piece', bytes: Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)) });
  },
});

async function draw({ document, fontsFolder }: Extract<ToDrawer, { say: 'draw' }>): Promise<void> {
  try {
    const drawn = await drawDossier({
      document,
      fontsFolder,
      pictures: want('picture'),
      pages: want('pages'),
      files: want('file'),
      progress: (page, pages) => send({ say: 'page', page, pages }),
      out,
    });
    send({ say: 'drawn', drawn });
  } catch (error) {
    const isFault = error instanceof Fault;
    send({
      say: 'failed',
      why: isFault ? { code: error.code, params: error.params } : String((error as Error).stack ?? error),
    });
  }
}

function hear(message: ToDrawer): void {
  switch (message.say) {
    case 'draw':
      return void draw(message);
    case 'given':
      return arrived?.resolve(message.given as never);
    case 'refused':
      return arrived?.reject(new Fault(message.fault.code, message.fault.params));
    case 'taken':
      return taken();
  }
}

if (parentPort) parentPort.on('message', ({ data }) => hear(data as ToDrawer));
else process.on('message', (message) => hear(message as ToDrawer));
