import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../shared/coverage/selfAssessment.ts';

describe('the own rating beside what is shown', () => {
  it.each([
    [3, 'none', false, 'unproven'],
    [4, 'evidence', false, 'unproven'],
    [3, 'stale', false, 'unproven'],
    [3, 'evidence', true, 'unjudged'],
    [3, 'awaiting', true, 'unjudged'],
    [3, 'signed', true, 'agreed'],
    [4, 'signed', false, 'agreed'],
    [1, 'none', false, 'agreed'],
    [2, 'evidence', false, 'agreed'],
    [2, 'evidence', true, 'modest'],
    [1, 'signed', false, 'modest'],
  ] as const)('%i, %s, enough %s: %s', (rating, state, enough, difference) => {
    expect(differenceOf(rating, state, enough)).toBe(difference);
  });

  it.each([
    [3, 'evidence', true, 'not-yet', 'overrated'],
    [4, 'evidence', true, 'more', 'overrated'],
    [3, 'evidence', false, 'not-yet', 'unproven'],
    [2, 'evidence', true, 'not-yet', 'agreed'],
    [3, 'signed', true, 'more', 'agreed'], // another supervisor's word that it is met stands
    [3, 'evidence', true, 'met', 'unjudged'], // of a claim that has changed since
  ] as const)(
    '%i, %s, enough %s, a supervisor says %s: %s',
    (rating, state, enough, decision, difference) => {
      expect(differenceOf(rating, state, enough, decision)).toBe(difference);
    },
  );
});
