import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { runCommandLine, type Terminal } from '../../../electron/cli/run.ts';
import { PORTFOLIO } from '../../../electron/db/kinds.ts';
import { spawnNodePictureWorker } from '../../../electron/pictures/node.ts';
import { spawnNodeDrawWorker } from '../../../electron/dossier/node.ts';
import { spawnNodeTextWorker } from '../../../electron/texts/node.ts';
import { temporaryFolder, TODAY } from '../../support/services.ts';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command line answers, run in this process with the calendar at TODAY. */
export const type = (...argv: readonly string[]): Promise<Typed> =>
  typeTo({ drained: () => Promise.resolve() }, ...argv);

/** The same for a reader who takes in what is printed in his own time; `printed` is told each piece. */
export async function typeTo(
  reader: Pick<Terminal, 'drained' | 'interrupted'> & { readonly printed?: (text: string) => void },
  ...argv: readonly string[]
): Promise<Typed> {
  let out = '';
  let err = '';
  const asOf = argv.includes('--as-of') ? [] : ['--as-of', TODAY];
  const code = await runCommandLine(
    [...argv, ...asOf],
    {
      locale: 'en-GB',
      out: (text) => {
        out += text;
        reader.printed?.(text);
      },
      drained: reader.drained,
      ...(reader.interrupted && { interrupted: reader.interrupted }),
      err: (text) => {
        err += text;
      },
      isWatched: false,
    },
    {
      resources: resolve('resources'),
      spawnPictureWorker: () => spawnNodePictureWorker(),
      spawnTextWorker: () => spawnNodeTextWorker(),
      spawnDrawWorker: () => spawnNodeDrawWorker(),
    },
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

/** What the tests of one file work with: a folder, a portfolio in it, and short words for what they do. */
export interface Trial {
  readonly folder: string;
  readonly dir: string;
  readonly write: (name: string, content: string) => string;
  readonly add: (
    ...more: readonly string[]
  ) => Promise<{ readonly code: number; readonly lines: readonly Line[] }>;
  /** Adds one file. @returns the id of the evidence */
  readonly addOne: (...more: readonly string[]) => Promise<string>;
  readonly list: (...more: readonly string[]) => Promise<Listed>;
}
interface Line {
  readonly file: string;
  readonly evidence?: string;
  readonly error?: { readonly code: string; readonly message: string };
}
interface Listed {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly file: string;
    readonly claims: readonly object[];
  }[];
}

export async function setUpTrial(): Promise<Trial> {
  const trial = trialIn(temporaryFolder());
  await typeJson('portfolio', 'create', trial.dir);
  return trial;
}

/** The same in a folder that has its portfolio, or gets it by other means. */
export function trialIn(folder: string): Trial {
  const dir = join(folder, 'portfolio');
  const add: Trial['add'] = async (...more) => {
    const { code, out } = await type('evidence', 'add', dir, ...more, '--json');
    const lines = out.split('\n').filter(Boolean);
    return { code, lines: lines.map((line) => JSON.parse(line) as Line) };
  };
  return {
    folder,
    dir,
    add,
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    addOne: async (...more) => (await add(...more)).lines[0]?.evidence ?? '',
    list: (...more) => typeJson<Listed>('evidence', 'list', dir, ...more),
  };
}

export const TRAINER = 'cn-4-04-05-05-2021';
export const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown as string;
export const SHA256 = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown as string;
/** The version of a new portfolio's data. */
export const SCHEMA = PORTFOLIO.migrations.at(-1)?.id;
export const EMPTY = { evidence: 0, claims: 0, workOutputs: 0, signoffs: 0, blobs: 0 };
