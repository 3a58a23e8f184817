import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { resourcesFolder } from '../hosts/places.ts';
import { spawnNodeDrawWorker } from '../dossier/node.ts';
import { spawnNodePictureWorker } from '../pictures/node.ts';
import { spawnNodeTextWorker } from '../texts/node.ts';
import { runCommandLine } from './run.ts';

// `npm run` moves to the package's folder; paths are meant from where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: standing } = process.env;
if (script === 'zhengji' && standing !== undefined) process.chdir(standing);

// `zhengji … | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

/** The first Ctrl+C is told, the next one ends the process at once. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  {
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    out: (text) => process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    err: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    interrupted,
  },
  {
    resources: resourcesFolder(fileURLToPath(new URL('../..', import.meta.url)), null),
    spawnPictureWorker: spawnNodePictureWorker,
    spawnTextWorker: spawnNodeTextWorker,
    spawnDrawWorker: spawnNodeDrawWorker,
  },
);
