import { expect, it } from 'vitest';
import { asksBeforeRemoving } from '../../../shared/evidence/removal.ts';

it.each([
  [1, 1, false],
  [5, 6, false],
  [6, 59, true],
  [6, 60, false],
  [20, 1000, false],
  [21, 1000, true],
])('asks before %i of %i go: %s', (removing, all, asks) => {
  expect(asksBeforeRemoving(removing, all)).toBe(asks);
});
