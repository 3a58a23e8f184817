import { describe, expect, it } from 'vitest';
import { changesPortfolio } from '../../../shared/contract/bound.ts';
import { contract } from '../../../shared/contract/contract.ts';

describe('a procedure', () => {
  it('that nobody thought of counts as changing the portfolio', () => {
    expect(changesPortfolio('somethings.rework')).toBe(true);
  });

  it('that saves, removes or takes in changes the portfolio, unless the thing is the machine’s own', () => {
    const changing =
      /\.(save|add|edit|remove|restore|replace|link|unlink|take|decline|decide|rate|rule|make|carry|enable|import|aim|keep|request)$/;
    const missed = Object.keys(contract).filter((name) => changing.test(name) && !changesPortfolio(name));
    expect(missed.toSorted()).toEqual([
      'backups.restore',
      'identities.import',
      'identities.remove',
      'preferences.save',
      'reviews.remove',
      'team.add',
      'team.remove',
    ]);
  });

  it.each([
    'portfolio.state',
    'portfolio.open',
    'evidence.list',
    'coverage.show',
    'jobs.cancel',
    'standards.search',
  ])('such as %s may be asked whichever portfolio is open', (name) =>
    expect(changesPortfolio(name)).toBe(false),
  );
});
