import { describe, expect, it } from 'vitest';
import { brokenGroup, type Step } from '../durability/groupOrder.ts';
import { brokenOrder } from '../durability/order.ts';

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

describe('files that come in together', () => {
  const [one, other] = ['a1', 'b2'].map((start) => start.padEnd(64, '0'));
  const order: readonly Omit<Step, 'began' | 'over'>[] = [
    { step: 'written', of: 'x' },
    { step: 'written', of: 'y' },
    { step: 'synced', of: 'y' },
    { step: 'synced', of: 'x' },
    { step: 'named', of: 'x', content: one ?? '' },
    { step: 'named', of: 'y', content: other ?? '' },
    { step: 'folder synced', of: 'a1' },
    { step: 'folder synced', of: 'b2' },
    { step: 'log written', of: 'log' },
    { step: 'log synced', of: 'log' },
    { step: 'answered', of: one ?? '' },
    { step: 'answered', of: other ?? '' },
  ];
  const timed = (steps: typeof order): readonly Step[] =>
    steps.map((step, at) => ({ ...step, began: 2 * at, over: 2 * at + 1 }));

  const swap = (steps: typeof order, first: number, second: number) =>
    steps.map((step, at) => (at === first ? steps[second]! : at === second ? steps[first]! : step));

  it('are in order where each of them is', () => {
    expect(brokenGroup(timed(order))).toEqual([]);
  });

  it.each([
    ['the bytes of one are not synced', 2],
    ['one has no name', 5],
    ['the folder of one is not synced', 7],
    ['no rows are written', 8],
    ['the rows are not synced', 9],
  ])('are not where %s', (_what, lacking) => {
    expect(brokenGroup(timed(order.filter((_step, at) => at !== lacking)))).not.toEqual([]);
  });

  it.each([
    ['one is named before its bytes are synced', 2, 5],
    ['bytes are written after they were synced', 1, 2],
    ['the rows come before a folder is synced', 7, 9],
    ['the answer to one comes before its rows are synced', 9, 11],
  ])('are not where %s', (_what, first, second) => {
    expect(brokenGroup(timed(swap(order, first, second)))).not.toEqual([]);
  });

  describe('where one sync is for many', () => {
    const atOnce: typeof order = [
      ...order.slice(0, 2),
      { step: 'all synced', of: 'vault' },
      ...order.slice(4, 6),
      { step: 'all synced', of: 'vault' },
      ...order.slice(8),
    ];

    it('are in order where each of them is', () => {
      expect(brokenGroup(timed(atOnce))).toEqual([]);
    });

    it.each([
      ['their bytes are not synced', 2],
      ['their names are not synced', 5],
    ])('are not where %s', (_what, lacking) => {
      expect(brokenGroup(timed(atOnce.filter((_step, at) => at !== lacking)))).not.toEqual([]);
    });

    it.each([
      ['one is named before', 2, 3],
      ['one is named after the last', 4, 5],
      ['the bytes of one are written after the first', 1, 2],
    ])('are not where %s', (_what, first, second) => {
      expect(brokenGroup(timed(swap(atOnce, first, second)))).not.toEqual([]);
    });

    it('are not where it was for another disk', () => {
      const elsewhere = atOnce.map((step) => (step.step === 'all synced' ? { ...step, of: '' } : step));
      expect(brokenGroup(timed(elsewhere))).not.toEqual([]);
    });
  });

  it('are not where the next step begins before the one before is over', () => {
    const early = timed(order).map((step) => (step.step === 'folder synced' ? { ...step, over: 99 } : step));
    expect(brokenGroup(early)).not.toEqual([]);
  });
});
