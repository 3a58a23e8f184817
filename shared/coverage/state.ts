import { z } from 'zod';

/**
 * How far a requirement is shown: nothing; evidence; evidence in a request not yet answered; signed; or signed
 * for something that has changed since.
 */
export const COVERAGE_STATES = ['none', 'evidence', 'awaiting', 'signed', 'stale'] as const;
export const coverageStateSchema = z.enum(COVERAGE_STATES);
export type CoverageState = z.infer<typeof coverageStateSchema>;

/** A requirement with several claims takes the best of their states, in this order. */
const BEST_FIRST = [
  'signed',
  'awaiting',
  'stale',
  'evidence',
  'none',
] as const satisfies readonly CoverageState[];

/** The best of several states; `none` of no state. */
export const bestState = (states: Iterable<CoverageState>): CoverageState => {
  const present = new Set(states);
  return BEST_FIRST.find((state) => present.has(state)) ?? 'none';
};
