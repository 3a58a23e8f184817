import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ReadAhead, Turns } from '../../../electron/handlers/readAhead.ts';

const MIB = 1024 * 1024;

/** Two readers that take turns; what they open is written down, and each file takes its time. */
function readers() {
  const told: string[] = [];
  const open = async (ref: string) => {
    told.push(ref);
    await setImmediate();
    if (ref.endsWith('broken')) throw new Error(ref);
    return ref.toUpperCase();
  };
  const turns = new Turns();
  const files = (...refs: readonly string[]) => refs.map((ref) => ({ ref, bytes: 10 * MIB }));
  return {
    told,
    pictures: new ReadAhead(files('a1', 'a2', 'a3', 'a4', 'a5'), turns, open),
    scans: new ReadAhead(files('b1', 'b2 broken', 'b3'), turns, open),
  };
}

it('opens as much as there is room for in one turn, so that files of two kinds alternate in groups', async () => {
  const { told, pictures, scans } = readers();
  expect([await pictures.get('a1'), await scans.get('b1'), await pictures.get('a2')]).toEqual([
    'A1',
    'B1',
    'A2',
  ]);
  await pictures.get('a3');
  await pictures.get('a4');
  expect(told).toEqual(['a1', 'a2', 'a3', 'b1', 'b2 broken', 'b3', 'a4', 'a5']);
});

it('tells of one that cannot be opened when it is asked for', async () => {
  const { scans } = readers();
  await scans.get('b1');
  await expect(scans.get('b2 broken')).rejects.toThrow('b2 broken');
  expect(await scans.get('b3')).toBe('B3');
});

it('opens what was not to come, and what was asked for before, by itself', async () => {
  const { told, pictures } = readers();
  await pictures.get('photo');
  await pictures.get('a5');
  await pictures.get('a5');
  expect(told).toEqual(['photo', 'a5', 'a5']);
});
