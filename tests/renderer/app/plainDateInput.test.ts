import { expect, test } from 'vitest';
import { readPlainDate } from '../../../renderer/ui/plainDateInput.ts';

test.each([
  ['2021-03-01', '2021-03-01'],
  ['2021-3-1', '2021-03-01'],
  ['2021/3/1', '2021-03-01'],
  ['2021.3.1', '2021-03-01'],
  ['2021年3月1日', '2021-03-01'],
  ['20210301', '2021-03-01'],
  [' ２０２１－０３－０１ ', '2021-03-01'],
  ['2021-02-30', null],
  ['2021-03', null],
  ['1 March 2021', null],
  ['', null],
])('%j is read as %j', (typed, date) => {
  expect(readPlainDate(typed)).toBe(date);
});
