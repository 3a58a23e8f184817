/**
 * The entry of the process that reads what is in files. Files come from anywhere: what hangs, breaks or eats up
 * memory here takes nothing with it but this process.
 */
import { readDossierFile } from './formats/dossier.ts';
import type { Reply, Request } from './messages.ts';
import { lookAtPdf, readPdfPages } from './pdf/pages.ts';
import { readFileText } from './read.ts';

/** The end of the wire: parentPort under Electron's utilityProcess, the process itself under Node's fork. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

if (parentPort) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  const send = (reply: Reply) => parentPort.postMessage(reply);
  parentPort.on('message', ({ data }) => void answer(data as Request, send));
} else {
  process.on('message', (message) => void answer(message as Request, (reply) => process.send?.(reply)));
}

async function answer(request: Request, send: (reply: Reply) => void): Promise<void> {
  send({ id: request.id, read: await read(request) });
}

function read(request: Request): Promise<Reply['read']> {
  switch (request.want) {
    case 'text':
      return readFileText(request.asked);
    case 'look':
      return lookAtPdf(request.asked.path);
    case 'pages':
      return readPdfPages(request.asked.path);
    case 'dossier':
      return readDossierFile(request.asked.bytes);
  }
}
