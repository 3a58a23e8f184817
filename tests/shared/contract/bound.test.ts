import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesPortfolio, changesWhatIsShown } from '../../../shared/contract/bound.ts';
import { loadContract } from '../../../shared/contract/contract.ts';

/** What the pages ask for by themselves, and ask anew whenever something was changed. */
const asked = globSync('renderer/**/*.{ts,tsx}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\buseAnswers?\(\s*'(.+?)'/g)].map(([, name = '']) => name),
);

describe('a procedure', () => {
  it('that nobody thought of counts as changing the portfolio', () => {
    expect(changesPortfolio('somethings.rework')).toBe(true);
  });

  it('that saves, removes or takes in changes the portfolio, unless the thing is the machine’s own', async () => {
    const changing =
      /\.(save|add|edit|remove|restore|replace|link|unlink|take|decline|decide|rate|rule|make|carry|enable|import|aim|keep|request)$/;
    const missed = Object.keys(await loadContract()).filter(
      (name) => changing.test(name) && !changesPortfolio(name),
    );
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

  it('that a page asks for by itself changes nothing: two windows would ask for ever', () => {
    expect(new Set(asked).size).toBeGreaterThan(50);
    expect(asked.filter((name) => changesPortfolio(name) || changesWhatIsShown(name))).toEqual([]);
  });

  it.each([
    ['evidence.add', true],
    ['portfolio.close', true],
    ['backups.restore', true],
    ['preferences.save', true],
    ['reviews.judge', true],
    ['team.add', true],
    ['identities.remove', true],
    ['evidence.drag', false],
    ['portfolio.choosePath', false],
  ])('such as %s is news to other windows: %s', (name, isNews) =>
    expect(changesWhatIsShown(name)).toBe(isNews),
  );
});
