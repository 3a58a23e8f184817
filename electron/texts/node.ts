import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MEMORY_LIMIT, type TextWorker } from './reader.ts';

/** The entry lies beside this file: as it was written, or as the build put it. */
const ENTRY = import.meta.url.endsWith('.ts') ? './worker.ts' : './text-worker.js';

/** Starts the process in plain Node. This process's flags are no business of the child. */
export function spawnNodeTextWorker(
  entry: string = fileURLToPath(new URL(ENTRY, import.meta.url)),
): TextWorker {
  const child = fork(entry, {
    execArgv: [MEMORY_LIMIT],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    // That the process has just died is told by onExit, not by a second error.
    postMessage: (message) => child.connected && child.send(message as object, () => undefined),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener).once('error', listener),
    kill: () => child.kill('SIGKILL'),
  };
}
