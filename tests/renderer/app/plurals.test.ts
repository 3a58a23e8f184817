import i18next from 'i18next';
import { expect, test } from 'vitest';
import { speak } from '../../../renderer/ui/i18n.ts';
import { en } from '../../../renderer/locales/en/index.ts';

test.each([
  [1, 'ageing after 1 year', '1 condition'],
  [2, 'ageing after 2 years', '2 conditions'],
])('in English %d has its own form', async (count, ageing, conditions) => {
  await speak('en');
  expect([
    i18next.t(($) => $.coverage.enough.ageing, { count }),
    i18next.t(($) => $.rulePacks.conditionCount, { count }),
  ]).toEqual([ageing, conditions]);
});

test('where a language has one form, a singular is not asked for', async () => {
  await speak('zh-CN');
  expect(i18next.t(($) => $.rulePacks.conditionCount, { count: 1 })).toMatch(/^1 /);
});

test('no English text leaves the plural to the reader', () => {
  expect(JSON.stringify(en)).not.toMatch(/\w\(s\)/);
});
