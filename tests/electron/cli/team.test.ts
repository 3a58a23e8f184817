import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeServices } from '../../../electron/services.ts';
import { openHouse, temporaryFolder } from '../../support/services.ts';
import { setUpTrial, TRAINER, type, typeJson, typeWrong } from './typed.ts';

it('team lays portfolios side by side, says which one could not be read, and ends with 1', async () => {
  const trial = await setUpTrial();
  await trial.addOne(trial.write('a.txt', 'a'), '--standard', TRAINER, '--indicator', 'L3-1.1-S1');
  const gone = join(temporaryFolder(), 'gone');
  const asked = ['team', trial.dir, gone, '--standard', TRAINER, '--level', '3'];
  const { code, out } = await type(...asked, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    standard: TRAINER,
    level: 3,
    people: [
      { dir: trial.dir, rollup: expect.arrayContaining([]) as unknown, weighted: { skill: { signed: 0 } } },
      { dir: gone, error: { code: 'not-a-portfolio', message: expect.stringContaining(gone) as unknown } },
    ],
  });
  const told = await type(...asked);
  expect(told.out).toContain('0 / 1 / ');
  expect(told.err).toContain(gone);
  expect((await type('team', trial.dir, '--standard', TRAINER)).code).toBe(0);
  expect(await typeWrong('team', '--standard', TRAINER)).toMatchObject({ exit: 2 });
});

it('coverage and team say of which requirements all evidence is too old to count', async () => {
  const { dir, write, addOne } = await setUpTrial();
  const trained = ['--standard', TRAINER, '--level', '3'];
  for (const [node, date] of [
    ['L3-1.1-S1', '2019-05-01'],
    ['L3-1.1-S2', '2099-05-01'],
  ] as const)
    await addOne(write(`${node}.txt`, node), '--date', date, '--standard', TRAINER, '--indicator', node);
  const { client, services } = openHouse();
  await client['portfolio.open']({ dir });
  const rule = { required: 1, kinds: [], ageingAfter: null, staleAfter: 5 };
  await client['sufficiency.rule']({ standard: TRAINER, level: 3, rule });
  await closeServices(services);

  const { out } = await type('coverage', dir, ...trained, '--lang', 'zh-CN');
  expect(out).toMatch(/L3-1\.1-S1 +有佐证（太旧，不计） /);
  expect(out).toMatch(/L3-1\.1-S2 +有佐证 /);
  expect((await type('team', dir, ...trained, '--lang', 'zh-CN')).out).toMatch(
    /有佐证但太旧、不计入的要求：L3-1\.1-S1\s*$/,
  );
  expect(await typeJson('team', dir, ...trained)).toMatchObject({ people: [{ tooOld: ['L3-1.1-S1'] }] });
});
