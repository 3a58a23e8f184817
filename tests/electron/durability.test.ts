import { describe, expect, it } from 'vitest';
import { COUNTS, TRIALS } from '../durability/trials.ts';
import { temporaryFolder } from '../support/services.ts';

/** A minute each on a busy machine. */
const PATIENCE = 180_000;

// The short forms; `npm run test:durability` tries as often as it takes to believe it.
describe('a portfolio', () => {
  it.each(Object.entries(TRIALS))(
    'outlives it: %s',
    async (_name, trial) => {
      const lines = await trial(temporaryFolder(), COUNTS.short);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ holds }) => !holds)).toEqual([]);
    },
    PATIENCE,
  );
});
