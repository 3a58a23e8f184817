import { describe, expect, it } from 'vitest';
import { COUNTS, isAsItHasToBe, TRIALS } from '../durability/trials.ts';
import { temporaryFolder } from '../support/services.ts';

/** A minute each on a busy machine. */
const PATIENCE = 180_000;

// The short forms; `npm run test:durability` tries as often as it takes to believe it.
describe('a portfolio', () => {
  for (const [name, trial] of Object.entries(TRIALS))
    it(
      `outlives it: ${name}`,
      async ({ skip }) => {
        const lines = await trial(temporaryFolder(), COUNTS.short);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.filter((line) => !isAsItHasToBe(line))).toEqual([]);
        for (const line of lines) if ('wants' in line) skip(`${line.test} wants ${line.wants}`);
      },
      PATIENCE,
    );
});

it('what was not tried is no success: where everything is tested, the want of strace fails', () => {
  const [traced, mounted] = [
    { test: 'order of system calls', wants: 'strace' },
    { test: 'a full disk', wants: 'a disk to mount' },
  ] as const;
  expect([true, false].map((isCi) => isAsItHasToBe(traced, isCi))).toEqual([false, true]);
  expect([true, false].map((isCi) => isAsItHasToBe(mounted, isCi))).toEqual([true, true]);
});
