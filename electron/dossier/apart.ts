import { finished } from 'node:stream/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { SpawnProcess, WorkProcess } from '../apart/queue.ts';
import type { Drawing, Drawn } from './draw.ts';
import type { FromDrawer, ToDrawer, Wanted } from './messages.ts';

/**
 * As `drawDossier`, in a process of its own that ends with the drawing. Pictures, pages and files are fetched here, one
 * at a time, when the process comes to them.
 * @throws Fault cancelled, where `signal` said so; what the sources and `out` throw; Error where the process breaks
 */
export async function drawApart(spawn: SpawnProcess, drawing: Drawing, signal?: AbortSignal): Promise<Drawn> {
  if (signal?.aborted === true) throw new Fault('cancelled');
  const worker = spawn();
  const stop = new AbortController();
  try {
    return await new Promise<Drawn>((resolve, reject) => {
      worker.onExit(() => reject(new Error('the process that draws has ended')));
      signal?.addEventListener('abort', () => reject(new Fault('cancelled')), { signal: stop.signal });
      finished(drawing.out, { readable: false, signal: stop.signal }).catch(reject);
      worker.onMessage((message) => {
        hear(worker, drawing, message as FromDrawer).then((drawn) => drawn && resolve(drawn), reject);
      });
      const { document, fontsFolder } = drawing;
      say(worker, { say: 'draw', document, fontsFolder });
    });
  } finally {
    stop.abort();
    worker.kill();
  }
}

function say(worker: WorkProcess, message: ToDrawer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  worker.postMessage(message);
}

/** Does what the process asks for. @returns what was drawn, when all of it is in `out` */
async function hear(worker: WorkProcess, drawing: Drawing, message: FromDrawer): Promise<Drawn | null> {
  const { out, progress } = drawing;
  switch (message.say) {
    case 'want':
      say(worker, await fetch(drawing, message.what, message.ref));
      return null;
    case 'piece':
      out.write(message.bytes, (error) => error ?? say(worker, { say: 'taken' }));
      return null;
    case 'page':
      progress?.(message.page, message.pages);
      return null;
    case 'drawn':
      out.end();
      await finished(out, { readable: false });
      return message.drawn;
    case 'failed':
      throw typeof message.why === 'string'
        ? new Error(message.why)
        : new Fault(message.why.code, message.why.params);
  }
}

async function fetch(
  { pictures, pages, files }: Drawing,
  what: keyof Wanted,
  ref: string,
): Promise<ToDrawer> {
  const source = { picture: pictures, pages, file: files }[what];
  try {
    if (source === undefined) throw new Fault('file-missing');
    return { say: 'given', given: await source(ref) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { say: 'refused', fault: { code: error.code, params: error.params } };
  }
}
