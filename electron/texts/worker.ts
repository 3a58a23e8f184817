/**
 * The entry of the process that reads the text of files. Files come from anywhere: what hangs, breaks or eats up
 * memory here takes nothing with it but this process.
 */
import type { TextReply, TextRequest } from './messages.ts';
import { readFileText } from './read.ts';

/** The end of the wire: parentPort under Electron's utilityProcess, the process itself under Node's fork. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

if (parentPort) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  const send = (reply: TextReply) => parentPort.postMessage(reply);
  parentPort.on('message', ({ data }) => void answer(data as TextRequest, send));
} else {
  process.on('message', (message) => void answer(message as TextRequest, (reply) => process.send?.(reply)));
}

async function answer(request: TextRequest, send: (reply: TextReply) => void): Promise<void> {
  send({ id: request.id, read: await readFileText(request) });
}
