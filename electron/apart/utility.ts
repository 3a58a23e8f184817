import type { WorkProcess } from './queue.ts';

/** What Electron's utilityProcess.fork gives. */
interface UtilityProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

/** In Electron, where child_process.fork is switched off: `overUtilityProcess(utilityProcess.fork(modulePath))`. */
export const overUtilityProcess = (child: UtilityProcess): WorkProcess => ({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  postMessage: (message) => child.postMessage(message),
  onMessage: (listener) => child.on('message', listener),
  onExit: (listener) => child.once('exit', listener),
  kill: () => child.kill(),
});
