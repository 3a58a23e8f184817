import { Fault } from '../../shared/contract/fault.ts';
import { systemError } from '../apart/passed.ts';
import type { SpawnProcess, WorkProcess } from '../apart/queue.ts';
import type { Drawing, Drawn } from './draw.ts';
import type { FromDrawer, ToDrawer, Wanted } from './messages.ts';

/** As `Drawing`, of files: their bytes never pass through this process. */
export interface DrawingApart extends Pick<Drawing, 'document' | 'fontsFolder' | 'progress'> {
  readonly pictures: FileOf<'picture'>;
  readonly pages?: FileOf<'pages'>;
  readonly files?: FileOf<'file'>;
  /** A file that is there, to be written to. */
  readonly path: string;
}
/** @throws Fault where it cannot be had */
type FileOf<What extends keyof Wanted> = (ref: string) => Promise<Wanted[What]>;

/**
 * As `drawDossier`, in a process of its own that ends with the drawing. Pictures, pages and files are asked for one at a
 * time, when the process comes to them; the one before has been read by then.
 * @throws Fault cancelled, where `signal` said so; what the sources throw; the system's error where `path` cannot be
 * written; Error where the process breaks
 */
export async function drawApart(
  spawn: SpawnProcess,
  drawing: DrawingApart,
  signal?: AbortSignal,
): Promise<Drawn> {
  if (signal?.aborted === true) throw new Fault('cancelled');
  const worker = spawn();
  const stop = new AbortController();
  const gone = new Promise<void>((resolve) => worker.onExit(resolve));
  try {
    return await new Promise<Drawn>((resolve, reject) => {
      void gone.then(() => reject(new Error('the process that draws has ended')));
      signal?.addEventListener('abort', () => reject(new Fault('cancelled')), { signal: stop.signal });
      worker.onMessage((message) => {
        hear(worker, drawing, message as FromDrawer).then((drawn) => drawn && resolve(drawn), reject);
      });
      const { document, fontsFolder, path } = drawing;
      // Starting it took its time, and so does the document: others have their turn between the two.
      setImmediate(() => say(worker, { say: 'draw', document, fontsFolder, path }));
    });
  } finally {
    stop.abort();
    worker.kill();
    // Whoever takes away what is there must find nobody who still writes it.
    await gone;
  }
}

function say(worker: WorkProcess, message: ToDrawer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  worker.postMessage(message);
}

/** Does what the process asks for. @returns what was drawn, when all of it is written */
async function hear(worker: WorkProcess, drawing: DrawingApart, message: FromDrawer): Promise<Drawn | null> {
  switch (message.say) {
    case 'want':
      say(worker, await find(drawing, message.what, message.ref));
      return null;
    case 'page':
      drawing.progress?.(message.page, message.pages);
      return null;
    case 'drawn':
      return message.drawn;
    case 'failed':
      if (typeof message.why === 'string') throw new Error(message.why);
      if ('system' in message.why) throw systemError(message.why.system);
      throw new Fault(message.why.code, message.why.params);
  }
}

async function find(
  { pictures, pages, files }: DrawingApart,
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
