import type { Answered, Asked } from './queue.ts';
import { giveBack } from './thrift.ts';

/** The end of the wire: parentPort under Electron's utilityProcess, the process itself under Node's fork. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Answers, in a process of its own, what a queue asks of it. `answer` never throws, short of breaking the process. */
export function serve(answer: (request: never) => Promise<unknown>): void {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  const take = async (message: unknown, send: (answered: Answered<unknown>) => void) => {
    const { id, request } = message as Asked<never>;
    send({ id, answer: await answer(request) });
    giveBack();
  };
  if (parentPort) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    parentPort.on('message', ({ data }) => void take(data, (answered) => parentPort.postMessage(answered)));
  } else process.on('message', (message) => void take(message, (answered) => process.send?.(answered)));
}
