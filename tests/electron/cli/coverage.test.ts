import { expect, it } from 'vitest';
import { closeServices } from '../../../electron/services.ts';
import { openHouse } from '../../support/services.ts';
import { setUpTrial, TRAINER, type, typeJson } from './typed.ts';

it('coverage says by which rule it judged what is enough, in words and as data', async () => {
  const { dir } = await setUpTrial();
  const asked = ['coverage', dir, '--standard', TRAINER, '--level', '3'] as const;
  expect((await type(...asked, '--lang', 'zh-CN')).out).toContain(
    '怎样算够：每条要求至少 1 份佐证；不论多久以前的都计入\n47 条中有 0 条已经够了',
  );
  const rule = {
    required: 2,
    kinds: ['product' as const, 'testimony' as const],
    ageingAfter: 2,
    staleAfter: 5,
  };
  const { client, services } = openHouse();
  await client['portfolio.open']({ dir });
  await client['sufficiency.rule']({ standard: TRAINER, level: 3, rule });
  await closeServices(services);
  expect((await type(...asked, '--lang', 'zh-CN')).out).toContain(
    '每条要求至少 2 份佐证；其中要有工作成果、证人证明；满 2 年的算“渐旧”；满 5 年的不再计入',
  );
  expect(await typeJson(...asked)).toMatchObject({ enough: { rule } });
});
