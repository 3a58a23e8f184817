import { mkdirSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeServices } from '../../electron/services.ts';
import { ACTIONS } from './actions.ts';
import { harmDatabase, harmVault } from './damage.ts';
import { fillDisk } from './fullDisk.ts';
import { makePortfolio, openServices } from './ground.ts';
import { forgeRequests } from './forged.ts';
import { brokenGroup, stepsOfGroup } from './groupOrder.ts';
import { killWhileImporting } from './kills.ts';
import { takeMalformed } from './malformed.ts';
import { drill, recover } from './restoring.ts';
import { killAtSteps } from './steps.ts';
import { brokenOrder, stepsOf, traceImport } from './order.ts';

/** One thing that was tried, with what came of it; or that was not, with what it wants and is not here. */
export type Line =
  | { readonly test: string; readonly figure: string; readonly holds: boolean }
  | { readonly test: string; readonly wants: 'strace' | 'a disk to mount' };

/**
 * Whether a line says what it has to. What was not tried is nobody's failure, but where everything is tested `strace` is
 * installed; whether a disk can be mounted nobody can promise.
 */
export const isAsItHasToBe = (line: Line, isCi = Boolean(process.env['CI'])): boolean =>
  'wants' in line ? !(isCi && line.wants === 'strace') : line.holds;

/** How often each fault is tried: until one believes it, and in a minute. */
export const COUNTS = {
  long: {
    evidence: 40,
    bits: 1500,
    pages: 500,
    cuts: 200,
    files: 200,
    kills: 1000,
    malformed: 20_000,
    forged: 20_000,
    steps: 200,
    actions: Object.keys(ACTIONS),
    /** The least share that ends by the kill: threads take turns otherwise each time. */
    killed: 0.9,
    together: 300,
    drill: { rows: 10_000, files: 2000 },
    recoveries: 50,
    /** From a disk with nothing left to one with room for all that is tried, in bytes. */
    free: [0, 4096, 65_536, 300_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000],
  },
  short: {
    evidence: 8,
    bits: 30,
    pages: 10,
    cuts: 5,
    files: 10,
    kills: 4,
    malformed: 100,
    forged: 300,
    steps: 3,
    actions: ['edit'],
    killed: 0.5,
    together: 40,
    drill: { rows: 300, files: 40 },
    recoveries: 3,
    free: [300_000],
  },
} as const;
type Counts = (typeof COUNTS)[keyof typeof COUNTS];

/** What a portfolio has to outlive, by the names that `npm run test:durability` takes. */
export const TRIALS: Readonly<Record<string, (folder: string, counts: Counts) => Promise<readonly Line[]>>> =
  {
    damage: async (folder, counts) => {
      const dir = await makePortfolio(folder, counts.evidence);
      const services = openServices();
      const misses = mkdtempSync(join(tmpdir(), 'zhengji-missed-'));
      const lines: Line[] = [];
      const tell = (outcome: Awaited<ReturnType<typeof harmVault>>) =>
        lines.push({
          test: outcome.kind,
          figure: `${outcome.tried} tried, ${outcome.changed} changed content, ${outcome.missed} missed, ${outcome.falseAlarms} false alarms`,
          holds: outcome.changed > 0 && outcome.missed === 0 && outcome.falseAlarms === 0,
        });
      for (const [kind, times] of [
        ['bit', counts.bits],
        ['page', counts.pages],
        ['cut', counts.cuts],
      ] as const) {
        const work = join(folder, kind);
        mkdirSync(work);
        tell(await harmDatabase(services, dir, work, { kind, times, misses }));
      }
      tell(await harmVault(services, dir, join(folder, 'files'), { times: counts.files }));
      await closeServices(services);
      if (readdirSync(misses).length === 0) rmdirSync(misses);
      else console.log(`What was missed is kept in ${misses}`);
      return lines;
    },
    kills: async (folder, counts) => {
      const services = openServices();
      const { kills, acknowledged, lost, damaged } = await killWhileImporting(services, folder, counts.kills);
      await closeServices(services);
      return [
        {
          test: 'killed while importing',
          figure: `${kills} kills, ${acknowledged} acknowledged, ${lost} lost, ${damaged} damaged`,
          holds: lost === 0 && damaged === 0,
        },
      ];
    },
    malformed: async (folder, counts) => {
      const dir = await makePortfolio(folder, 3);
      const services = openServices(join(folder, 'desk.sqlite'));
      const outcomes = await takeMalformed(services, dir, join(folder, 'packages'), counts.malformed);
      await closeServices(services);
      return outcomes.map(({ kind, tried, taken, forged, crashed, hung, written }) => ({
        test: kind,
        figure: `${tried} malformed, ${crashed} crashes, ${hung} hangs, ${written} written, ${forged} forged, ${taken} taken as they say`,
        holds: crashed === 0 && hung === 0 && written === 0 && forged === 0,
      }));
    },
    forged: async (folder, counts) => {
      const { tried, accepted, unanswered, genuine, refusedGenuine } = await forgeRequests(
        folder,
        counts.forged,
      );
      return [
        {
          test: 'forged requests',
          figure: `${tried} tried, ${accepted} accepted, ${unanswered} unanswered; ${genuine} genuine, ${refusedGenuine} of them refused`,
          holds: accepted === 0 && unanswered === 0 && refusedGenuine === 0,
        },
      ];
    },
    restoring: async (folder, counts) => {
      const { rows, files, differences } = await drill(folder, counts.drill.rows, counts.drill.files);
      return [
        {
          test: 'restored from a backup',
          figure: `${rows} rows, ${files} files, ${differences.length} of them otherwise`,
          holds: differences.length === 0,
        },
      ];
    },
    recovery: async (folder, counts) => {
      const { tried, recovered } = await recover(folder, counts.recoveries);
      return [
        {
          test: 'recovered after damage',
          figure: `${recovered} of ${tried}`,
          holds: recovered === tried,
        },
      ];
    },
    room: async (folder, counts) => {
      const filled = await fillDisk(folder, counts.free);
      if (filled === null) return [{ test: 'a full disk', wants: 'a disk to mount' }];
      const { tried, done, refused, wrong } = filled;
      return [
        {
          test: 'a full disk',
          figure: `${tried} tried, ${done} done, ${refused} refused for want of room, ${wrong.length} otherwise${wrong.map((line) => `\n    ${line}`).join('')}`,
          holds: wrong.length === 0 && done > 0 && refused > 0,
        },
      ];
    },
    steps: async (folder, counts) => {
      const lines: Line[] = [];
      for (const name of [...counts.actions, 'careless']) {
        const killed = await killAtSteps(name, join(folder, name), counts.steps);
        if (killed === null) return [{ test: 'killed at each step', wants: 'strace' }];
        const { tried, kills, before, after, lost, halves } = killed;
        const isCareless = name === 'careless';
        lines.push({
          test: `killed: ${name}`,
          figure: `${tried} tried, ${kills} killed, ${before} before, ${after} after, ${lost} lost, ${halves.length} half${isCareless ? ', as it has to be' : halves.map((half) => `\n    ${half}`).join('')}`,
          holds:
            lost === 0 &&
            (halves.length === 0) !== isCareless &&
            kills >= counts.killed * tried &&
            before > 0,
        });
      }
      return lines;
    },
    order: async (folder, counts) => {
      const dir = await makePortfolio(folder, 1);
      const calls = traceImport(dir, join(folder, 'sources'));
      if (calls === null) return [{ test: 'order of system calls', wants: 'strace' }];
      const broken = brokenOrder(stepsOf(calls));
      const together = stepsOfGroup(traceImport(dir, join(folder, 'crowd'), counts.together) ?? []);
      const brokenTogether = brokenGroup(together);
      const answered = together.filter(({ step }) => step === 'answered').length;
      const atOnce = together.filter(({ step }) => step === 'all synced').length;
      return [
        {
          test: 'order, files together',
          figure:
            brokenTogether.length === 0
              ? `${answered} files, each in order; ${atOnce} syncs of many at once`
              : brokenTogether.join('; '),
          holds: brokenTogether.length === 0 && answered === counts.together,
        },
        {
          test: 'order of system calls',
          figure:
            broken.length === 0 ? 'write < sync < rename < sync < log < sync < answer' : broken.join('; '),
          holds: broken.length === 0,
        },
      ];
    },
  };
