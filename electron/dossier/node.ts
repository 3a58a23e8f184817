import { fileURLToPath } from 'node:url';
import { spawnInNode } from '../apart/node.ts';
import type { WorkProcess } from '../apart/queue.ts';

/** The entry lies beside this file: as it was written, or as the build put it. */
const ENTRY = import.meta.url.endsWith('.ts') ? './worker.ts' : './dossier-worker.js';

/** Starts the process that draws, in plain Node. */
export const spawnNodeDrawWorker = (
  entry: string = fileURLToPath(new URL(ENTRY, import.meta.url)),
): WorkProcess => spawnInNode(entry);
