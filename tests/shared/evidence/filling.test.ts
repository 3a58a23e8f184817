import { expect, test } from 'vitest';
import { answeredRows, faultOfTicks, tick, type Ticks } from '../../../shared/evidence/filling.ts';
import { checklistGrid } from '../../../shared/standard/checklist.ts';
import { ownStandard, pack } from '../../support/standards.ts';

const guide = pack('iii-genai-guide-2023');
const grid = (id: string) => {
  const found = checklistGrid(guide, id, '完成');
  if (found === null) throw new Error(id);
  return found;
};
const [one, any] = [grid('S1.4-C1'), grid('S1.4-C2')];

test('the self-check tables of the guide: six rows of three states, four rows of five columns', () => {
  expect([one, any].map(({ items, columns, choice }) => [items.length, columns.length, choice])).toEqual([
    [6, 3, 'one'],
    [4, 5, 'any'],
  ]);
});

test('an own checklist without columns has one to tick; its rows are whatever stands beneath it', () => {
  const own = ownStandard([
    { id: 'C', type: 'checklist', text: '上线前' },
    { id: 'C1', parent: 'C', text: '看过数据' },
    { id: 'E', type: 'checklist', text: '空的' },
  ]);
  expect(checklistGrid(own, 'C', '完成')).toMatchObject({
    items: [{ id: 'C1' }],
    choice: 'any',
    columns: [{ id: 'done', code: null, text: '完成' }],
  });
  expect(['E', 'C1', 'none'].map((id) => checklistGrid(own, id, '完成'))).toEqual([null, null, null]);
});

test.each<[string, typeof one, Ticks, string, Ticks]>([
  ['a first tick', one, {}, '2', { I: ['2'] }],
  ['another in a row of one choice takes its place', one, { I: ['2'] }, '3', { I: ['3'] }],
  ['another in a row of any choice comes to it', any, { I: ['2'] }, '3', { I: ['2', '3'] }],
  ['a tick on a ticked box takes it away', one, { I: ['2'] }, '2', { I: [] }],
])('%s', (_name, table, before, column, after) => {
  expect(tick(table, before, 'I', column)).toEqual(after);
});

test('a row without a tick is not answered', () => {
  expect(answeredRows(one, { 'S1.4-C1-I1': ['1'], 'S1.4-C1-I2': [] })).toBe(1);
});

test.each<[string, typeof one, Ticks, string | null]>([
  ['what the table has', any, { 'S1.4-C2-I1': ['1', '5'] }, null],
  ['a row that it has not', one, { 'S1.4-C2-I1': ['1'] }, 'S1.4-C2-I1'],
  ['a column that it has not', one, { 'S1.4-C1-I1': ['5'] }, 'S1.4-C1-I1: 5'],
  ['two ticks where a row takes one', one, { 'S1.4-C1-I1': ['1', '2'] }, 'S1.4-C1-I1: 1, 2'],
  ['one tick twice', any, { 'S1.4-C2-I1': ['1', '1'] }, 'S1.4-C2-I1: 1, 1'],
])('%s: %#', (_name, table, ticks, fault) => {
  expect(faultOfTicks(table, ticks)).toBe(fault);
});
