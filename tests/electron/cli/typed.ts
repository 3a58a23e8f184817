import { resolve } from 'node:path';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { spawnNodePictureWorker } from '../../../electron/pictures/node.ts';
import { TODAY } from '../../support/services.ts';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command line answers, run in this process with the calendar at TODAY. */
export async function type(...argv: readonly string[]): Promise<Typed> {
  let out = '';
  let err = '';
  const asOf = argv.includes('--as-of') ? [] : ['--as-of', TODAY];
  const code = await runCommandLine(
    [...argv, ...asOf],
    {
      locale: 'en-GB',
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isWatched: false,
    },
    { resources: resolve('resources'), spawnPictureWorker: () => spawnNodePictureWorker() },
  );
  return { code, out, err };
}

/** The one JSON value that a command prints; the command must have come to its end. */
export async function typeJson<T = Record<string, unknown>>(...argv: readonly string[]): Promise<T> {
  const { code, out, err } = await type(...argv, '--json');
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit code ${code}: ${err}`);
  return JSON.parse(out) as T;
}

/** The exit code and the error that a command ends with under `--json`; nothing may be on stdout. */
export async function typeWrong(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await type(...argv, '--json');
  if (out !== '') throw new Error(`something on stdout: ${out}`);
  return { exit: code, ...(JSON.parse(err) as Record<string, unknown>) };
}
