import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBlob } from '../../electron/db/blobs.ts';
import { examineFolder } from '../../electron/handlers/doctor.ts';
import type { Services } from '../../electron/services.ts';
import { openPortfolio } from '../../electron/session.ts';
import { chance } from './damage.ts';
import { makePortfolio } from './ground.ts';

export interface Kills {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  /** Times that doctor found damage. */
  readonly damaged: number;
}

/** After so many another portfolio is begun: each look reads all of it. */
const ONE_PORTFOLIO = 100;

/**
 * Kills a process that takes in files at random moments, and looks after each kill what is left.
 * @param folder an empty one
 */
export async function killWhileImporting(services: Services, folder: string, kills: number): Promise<Kills> {
  const random = chance(7);
  let [acknowledged, lost, damaged] = [0, 0, 0];
  let dir = '';
  let sources = '';
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % ONE_PORTFOLIO === 0) {
      const ground = join(folder, String(kill));
      sources = join(ground, 'sources');
      mkdirSync(sources, { recursive: true });
      dir = await makePortfolio(ground, 1);
    }
    const said = await importUntilKilled(dir, sources, random() * 60);
    const portfolio = openPortfolio(dir, { author: '', now: services.now });
    for (const sha256 of said) if (readBlob(portfolio.db, sha256) === undefined) lost += 1;
    portfolio.close();
    acknowledged += said.length;
    if (!(await examineFolder(services, dir, 'full')).ok) damaged += 1;
  }
  return { kills, acknowledged, lost, damaged };
}

/** @returns the SHA-256 of what was acknowledged before the end, some milliseconds after it was ready */
async function importUntilKilled(
  dir: string,
  folder: string,
  milliseconds: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'importInChild.ts'), dir, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('READY')) resolve();
    });
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([ready, ended]);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await ended;
  return [...out.matchAll(/^ACK ([0-9a-f]{64})\n/gm)].map(([, sha256 = '']) => sha256);
}
