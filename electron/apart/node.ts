import { fork } from 'node:child_process';
import type { WorkProcess } from './queue.ts';

/**
 * Starts a process in plain Node. `advanced` sends bytes as bytes; this process's flags are no business of the child.
 * @param flags of its own
 */
export function spawnInNode(entry: string, flags: readonly string[] = []): WorkProcess {
  const child = fork(entry, {
    execArgv: [...flags],
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
