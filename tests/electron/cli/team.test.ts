import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/services.ts';
import { setUpTrial, TRAINER, type, typeWrong } from './typed.ts';

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
