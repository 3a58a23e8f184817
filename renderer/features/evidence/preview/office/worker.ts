import { readOffice, type OfficeKind } from './read.ts';

// Takes office files apart beside the page, which stays quick however long it takes; it is ended when nobody waits.
globalThis.addEventListener('message', (event: MessageEvent<{ bytes: Uint8Array; kind: OfficeKind }>) => {
  const { bytes, kind } = event.data;
  const answer = (() => {
    try {
      return { ok: true, text: readOffice(bytes, kind) } as const;
    } catch {
      return { ok: false } as const;
    }
  })();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  globalThis.postMessage(answer);
});
