import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeServices } from '../../electron/services.ts';
import { actionOf, deskIn } from './actions.ts';
import { openServices } from './ground.ts';

/** How one action went that was killed on its way. */
export interface Killed {
  readonly tried: number;
  /** How many of those ended by the kill: threads take turns otherwise in each run, and one may come to its end. */
  readonly kills: number;
  /** Nothing of it was done. */
  readonly before: number;
  /** All of it was done. */
  readonly after: number;
  /** Told as done, and not there. */
  readonly lost: number;
  /** Neither nothing nor all; in words. */
  readonly halves: readonly string[];
}

/** What changes anything on a disk. */
const CALLS =
  'write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,mkdir,rmdir,copy_file_range,sendfile';

/** Where a process can be killed: at the nth call of that name in one of its threads. */
interface Place {
  readonly call: string;
  readonly nth: number;
}

/**
 * Kills a process at one call to the system after the other, as evenly over the whole action as so many kills allow,
 * and looks after each at what is left. Null where there is no strace.
 */
export async function killAtSteps(name: string, folder: string, kills: number): Promise<Killed | null> {
  const action = actionOf(name);
  if (spawnSync('strace', ['-V']).error !== undefined) return null;
  const first = join(folder, 'first');
  mkdirSync(first, { recursive: true });
  await action.prepare(first);
  const places = placesIn(name, copyOf(first, join(folder, 'whole')));
  const chosen = Array.from({ length: kills }, (_, at) => places[Math.floor((at * places.length) / kills)]!);
  const counts = { kills: 0, before: 0, after: 0, lost: 0 };
  const halves: string[] = [];
  for (const { call, nth } of chosen) {
    const work = copyOf(first, join(folder, 'work'));
    const { told, killed } = await actUntil(name, work, ['-e', `inject=${call}:signal=KILL:when=${nth}`]);
    if (killed) counts.kills += 1;
    const services = openServices(deskIn(work));
    try {
      const seen = await action.look(services, work);
      if (seen === 'before') counts.before += 1;
      else if (seen === 'after') counts.after += 1;
      else halves.push(`${call} ${nth}: ${seen}`);
      if (told && seen !== 'after') counts.lost += 1;
    } catch (error) {
      halves.push(`${call} ${nth}: ${String(error)}`);
    } finally {
      await closeServices(services);
    }
  }
  return { tried: kills, ...counts, halves };
}

function copyOf(folder: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(folder, to, { recursive: true });
  return to;
}

const childOf = (name: string, folder: string) => [
  process.execPath,
  join(import.meta.dirname, 'actInChild.ts'),
  name,
  folder,
];

/** Every call of the action, with which one of its name it is in its thread: strace counts so. */
function placesIn(name: string, folder: string): readonly Place[] {
  const log = join(folder, 'strace.log');
  const tracing = ['-f', '-e', `trace=${CALLS}`, '-o', log];
  spawnSync('strace', [...tracing, ...childOf(name, folder)], { stdio: 'ignore' });
  const counts = new Map<string, number>();
  const places: Place[] = [];
  let atReady: ReadonlyMap<string, number> | null = null;
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread = '', call, rest = ''] = /^(\d+)\s+(\w+)\((.*)$/.exec(line) ?? [];
    if (call === undefined) continue;
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, nth);
    if (rest.includes('READY')) atReady = mostOfEach(counts);
    // What another thread did as often before would be killed before it is ready.
    else if (atReady !== null && nth > (atReady.get(call) ?? 0)) places.push({ call, nth });
    if (rest.includes('DONE')) break;
  }
  if (places.length === 0) throw new Error(`${name}: nothing was done`);
  return places;
}

/** How often each call was made by the thread that made it most. */
function mostOfEach(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const [key, count] of counts) {
    const call = key.split(' ')[1] ?? '';
    most.set(call, Math.max(count, most.get(call) ?? 0));
  }
  return most;
}

/** @returns whether it was told as done before it ended, and whether it was the kill that ended it */
async function actUntil(
  name: string,
  folder: string,
  injecting: readonly string[],
): Promise<{ readonly told: boolean; readonly killed: boolean }> {
  const args = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${CALLS}`, ...injecting];
  const child = spawn('strace', [...args, ...childOf(name, folder)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  // strace ends as what it follows does: by the same signal.
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  return { told: out.includes('DONE'), killed: signal === 'SIGKILL' };
}
