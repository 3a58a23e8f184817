import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeServices } from '../../electron/services.ts';
import { ACTIONS } from './actions.ts';
import { harmDatabase, harmVault } from './damage.ts';
import { makePortfolio, openServices } from './ground.ts';
import { forgeRequests } from './forged.ts';
import { brokenGroup, stepsOfGroup } from './groupOrder.ts';
import { killWhileImporting } from './kills.ts';
import { takeMalformed } from './malformed.ts';
import { killAtSteps } from './steps.ts';
import { brokenOrder, stepsOf, traceImport } from './order.ts';

// The long form: `npm run test:durability`, with names to run some alone. Prints a table; exit code 1 where a figure fails.

interface Line {
  readonly test: string;
  readonly figure: string;
  readonly holds: boolean;
}

const TESTS: Readonly<Record<string, (folder: string) => Promise<readonly Line[]>>> = {
  damage: async (folder) => {
    const dir = await makePortfolio(folder, 40);
    const services = openServices();
    const misses = mkdtempSync(join(tmpdir(), 'zhengji-missed-'));
    const lines: Line[] = [];
    const tell = (outcome: Awaited<ReturnType<typeof harmVault>>) =>
      lines.push({
        test: outcome.kind,
        figure: `${outcome.tried} tried, ${outcome.changed} changed content, ${outcome.missed} missed, ${outcome.falseAlarms} false alarms`,
        holds: outcome.missed === 0 && outcome.falseAlarms === 0,
      });
    for (const [kind, times] of [
      ['bit', 1500],
      ['page', 500],
      ['cut', 200],
    ] as const) {
      const work = join(folder, kind);
      mkdirSync(work);
      tell(await harmDatabase(services, dir, work, { kind, times, misses }));
    }
    tell(await harmVault(services, dir, join(folder, 'files'), { times: 200 }));
    await closeServices(services);
    if (readdirSync(misses).length === 0) rmdirSync(misses);
    else console.log(`What was missed is kept in ${misses}`);
    return lines;
  },
  kills: async (folder) => {
    const dir = await makePortfolio(folder, 1);
    const services = openServices();
    const { kills, acknowledged, lost, damaged } = await killWhileImporting(
      services,
      dir,
      join(folder, 'sources'),
      1000,
    );
    await closeServices(services);
    return [
      {
        test: 'killed while importing',
        figure: `${kills} kills, ${acknowledged} acknowledged, ${lost} lost, ${damaged} damaged`,
        holds: lost === 0 && damaged === 0,
      },
    ];
  },
  malformed: async (folder) => {
    const dir = await makePortfolio(folder, 3);
    const services = openServices(join(folder, 'desk.sqlite'));
    const outcomes = await takeMalformed(services, dir, join(folder, 'packages'), 20_000);
    await closeServices(services);
    return outcomes.map(({ kind, tried, taken, forged, crashed, hung, written }) => ({
      test: kind,
      figure: `${tried} malformed, ${crashed} crashes, ${hung} hangs, ${written} written, ${forged} forged, ${taken} taken as they say`,
      holds: crashed === 0 && hung === 0 && written === 0 && forged === 0,
    }));
  },
  forged: async (folder) => {
    const { tried, accepted, unanswered, genuine, refusedGenuine } = await forgeRequests(folder, 20_000);
    return [
      {
        test: 'forged requests',
        figure: `${tried} tried, ${accepted} accepted, ${unanswered} unanswered; ${genuine} genuine, ${refusedGenuine} of them refused`,
        holds: accepted === 0 && unanswered === 0 && refusedGenuine === 0,
      },
    ];
  },
  steps: async (folder) => {
    const lines: Line[] = [];
    for (const name of [...Object.keys(ACTIONS), 'careless']) {
      const killed = await killAtSteps(name, join(folder, name), 200);
      if (killed === null)
        return [{ test: 'killed at each step', figure: 'not tried: no strace here', holds: true }];
      const { tried, kills, before, after, lost, halves } = killed;
      const isCareless = name === 'careless';
      lines.push({
        test: `killed: ${name}`,
        figure: `${tried} tried, ${kills} killed, ${before} before, ${after} after, ${lost} lost, ${halves.length} half${isCareless ? ', as it has to be' : halves.map((half) => `\n    ${half}`).join('')}`,
        holds: lost === 0 && (halves.length === 0) !== isCareless && kills >= 0.9 * tried && before > 0,
      });
    }
    return lines;
  },
  order: async (folder) => {
    const dir = await makePortfolio(folder, 1);
    const calls = traceImport(dir, join(folder, 'sources'));
    if (calls === null)
      return [{ test: 'order of system calls', figure: 'not tried: no strace here', holds: true }];
    const broken = brokenOrder(stepsOf(calls));
    const together = stepsOfGroup(traceImport(dir, join(folder, 'crowd'), 300) ?? []);
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
        holds: brokenTogether.length === 0 && answered === 300,
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

const asked = process.argv.slice(2);
const lines: Line[] = [];
for (const [name, test] of Object.entries(TESTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-durability-'));
  try {
    for (const line of await test(folder)) {
      lines.push(line);
      console.log(`${line.holds ? '✓' : '✗'} ${line.test.padEnd(24)} ${line.figure}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1;
