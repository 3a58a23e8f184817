import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeServices } from '../../electron/services.ts';
import { harmDatabase, harmVault } from '../durability/damage.ts';
import { makePortfolio, openServices } from '../durability/ground.ts';
import { brokenOrder } from '../durability/order.ts';
import { temporaryFolder } from '../support/services.ts';

// The short form; `npm run test:durability` harms as often as it takes to believe it.
it('finds every change of what the person put in, and nothing where there was none', async () => {
  const folder = temporaryFolder();
  const dir = await makePortfolio(folder, 8);
  const services = openServices();
  for (const [kind, times] of [
    ['bit', 30],
    ['page', 10],
    ['cut', 5],
  ] as const) {
    const work = join(folder, kind);
    mkdirSync(work);
    const outcome = await harmDatabase(services, dir, work, { kind, times, seed: 3 });
    expect(outcome).toMatchObject({ missed: 0, falseAlarms: 0 });
    expect(outcome.changed).toBeGreaterThan(0);
  }
  expect(await harmVault(services, dir, join(folder, 'files'), { times: 10 })).toMatchObject({
    missed: 0,
    falseAlarms: 0,
  });
  await closeServices(services);
}, 180_000);

it('knows a wrong order of steps when it sees one', () => {
  const right = [
    'write temporary',
    'sync temporary',
    'rename',
    'sync folder',
    'write log',
    'sync log',
    'answer',
  ];
  expect(brokenOrder(right)).toEqual([]);
  const without = (step: string) => right.filter((one) => one !== step);
  const swapped = (one: string, other: string) =>
    right.map((step) => (step === one ? other : step === other ? one : step));
  for (const wrong of [
    without('sync temporary'),
    without('sync folder'),
    without('sync log'),
    without('rename'),
    swapped('rename', 'write log'),
    swapped('sync temporary', 'rename'),
    swapped('sync log', 'answer'),
    swapped('write temporary', 'rename'),
    swapped('sync folder', 'write log'),
  ])
    expect(brokenOrder(wrong)).not.toEqual([]);
});
