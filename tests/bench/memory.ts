import { readdirSync, readFileSync } from 'node:fs';

/** The memory that this process takes more than before, and that of those that it started, at its most; in bytes. */
export function watchMemory(): { readonly stop: () => number } {
  const before = memoryOf(process.pid);
  let most = 0;
  const watching = setInterval(() => {
    const children = childrenOf(process.pid).reduce((sum, pid) => sum + memoryOf(pid), 0);
    most = Math.max(most, Math.max(0, memoryOf(process.pid) - before) + children);
  }, 50);
  return {
    stop: () => {
      clearInterval(watching);
      return most;
    },
  };
}

/** In bytes; 0 where the system does not tell, or the process is gone. */
function memoryOf(pid: number): number {
  if (pid === process.pid) return process.memoryUsage.rss();
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Of all its threads: whichever of them it was that started one. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
