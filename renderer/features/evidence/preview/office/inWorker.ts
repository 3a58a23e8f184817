import type { OfficeText } from './blocks.ts';
import type { OfficeKind } from './read.ts';
// oxlint-disable-next-line import/default -- Vite makes a worker of it
import OfficeWorker from './worker.ts?worker';

const LONGEST = 30_000;

/** Reads an office file in a worker of its own. Null: it is damaged, or takes too long. */
export function readOfficeAside(
  bytes: Uint8Array<ArrayBuffer>,
  kind: OfficeKind,
  signal: AbortSignal,
): Promise<OfficeText | null> {
  const worker = new OfficeWorker();
  return new Promise<OfficeText | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), LONGEST);
    signal.addEventListener('abort', () => resolve(null));
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ ok: true; text: OfficeText } | { ok: false }>) => {
        clearTimeout(timer);
        resolve(data.ok ? data.text : null);
      },
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage({ bytes, kind }, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
