import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sideBySide } from '../../../electron/handlers/backups/sideBySide.ts';

const files = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, index) => ({ name: index, bytes }));

it('small files are worked on side by side, each large one alone', async () => {
  let underWay = 0;
  const seen: number[] = [];
  await sideBySide([...files(40, 10), ...files(2, 5_000_000)], async () => {
    underWay += 1;
    await sleep(1);
    seen.push(underWay);
    underWay -= 1;
  });
  expect(seen).toHaveLength(42);
  expect(seen.slice(0, 2)).toEqual([1, 1]);
  expect(Math.max(...seen)).toBe(40);
});

it('after one that fails none is begun, and those under way come to their end before it is told', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const working = sideBySide(files(1000, 10), async ({ name }) => {
    begun.push(name);
    if (name === 3) throw new Error('disk full');
    await sleep(5);
    ended.push(name);
  });
  await expect(working).rejects.toThrow('disk full');
  expect(begun.length).toBeLessThan(300);
  expect(ended).toEqual(begun.filter((name) => name !== 3));
});
