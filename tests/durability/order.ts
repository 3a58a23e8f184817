import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One call to the system that matters here; `thread` and `isOver` tell which call an end belongs to. */
export interface Call {
  readonly thread: string;
  readonly call: string;
  readonly what: string;
  /** Whether this line is the end of the call: one that takes its time has a line for its beginning before. */
  readonly isOver: boolean;
}

/** The calls of one intake as the system saw them; null where there is no strace. @param files more than one come together */
export function traceImport(dir: string, folder: string, files = 1): readonly Call[] | null {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'strace.log');
  const calls = 'trace=write,pwrite64,pwritev,writev,fsync,fdatasync,syncfs,rename,renameat,renameat2';
  try {
    execFileSync(
      'strace',
      ['-f', '-y', '-s', '80', '-e', calls, '-o', log].concat(
        process.execPath,
        join(import.meta.dirname, 'importInChild.ts'),
        dir,
        folder,
        String(files),
        files > 1 ? ['together'] : [],
      ),
      { stdio: 'ignore' },
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return readFileSync(log, 'utf8').split('\n').flatMap(parse);
}

function parse(line: string): readonly Call[] {
  const [, ending, ended = '', rest = ''] = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/.exec(line) ?? [];
  if (ending !== undefined) return [{ thread: ending, call: ended, what: rest, isOver: true }];
  const [, thread = '', call = '', what = ''] = /^(\d+)\s+(\w+)\((.*)$/.exec(line) ?? [];
  return call === '' ? [] : [{ thread, call, what, isOver: !what.endsWith('<unfinished ...>') }];
}

/** The trace as steps, from when the process was ready to the answer. */
export function stepsOf(calls: readonly Call[]): readonly string[] {
  const from = calls.findIndex(({ what }) => what.includes('READY'));
  const to = calls.findIndex(({ what }) => what.includes('ACK '));
  const begun = calls.slice(from + 1, to + 1).filter(({ what }) => /^\d+<|^"/.test(what));
  return begun.flatMap(({ call, what }) => {
    if (what.includes('ACK ')) return ['answer'];
    if (call.startsWith('rename')) return ['rename'];
    const isSync = call === 'fsync' || call === 'fdatasync';
    const verb = isSync ? 'sync' : 'write';
    if (what.includes('portfolio.sqlite-wal')) return [`${verb} log`];
    if (/vault\/tmp\//.test(what)) return [`${verb} temporary`];
    if (isSync && /vault(\/[0-9a-f]{2})?>/.test(what)) return ['sync folder'];
    return [];
  });
}

/** What of the order does not hold: one line for each pair that stands the wrong way round, or has a gap. */
export function brokenOrder(steps: readonly string[]): readonly string[] {
  const written = steps.lastIndexOf('write temporary');
  const renamed = steps.indexOf('rename');
  const logged = steps.indexOf('write log');
  const answered = steps.indexOf('answer');
  const between = (step: string, from: number, to: number) =>
    steps.slice(from + 1, to).includes(step) ? [] : [`no ${step} before the next step`];
  if ([written, renamed, logged, answered].includes(-1)) return [`incomplete: ${steps.join(', ')}`];
  return [
    ...(written < renamed ? [] : ['renamed before it was written']),
    ...(renamed < logged ? [] : ['rows before the file has its name']),
    ...(logged < answered ? [] : ['answered before the rows were written']),
    ...between('sync temporary', written, renamed),
    ...between('sync folder', renamed, logged),
    ...between('sync log', steps.lastIndexOf('write log', answered), answered),
  ];
}
