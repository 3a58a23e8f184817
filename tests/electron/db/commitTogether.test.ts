import { expect, it } from 'vitest';
import { insertBlob } from '../../../electron/db/blobs.ts';
import { commitTogether } from '../../../electron/db/commitTogether.ts';
import { countPortfolio } from '../../../electron/db/portfolio.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

const blob = (digit: string) => ({ sha256: digit.repeat(64), bytes: 1, mediaType: 'text/plain' });

it('what is ready at the same time is committed together, and a piece that fails is taken back alone', async () => {
  const { services } = await openHouseWithPortfolio();
  const { db } = services.session.portfolio!;
  let commits = 0;
  const watched = Object.assign(Object.create(db) as typeof db, {
    transaction: (work: () => unknown) => {
      const transaction = db.transaction(work);
      return Object.assign(() => transaction(), {
        immediate: () => {
          commits += 1;
          return transaction.immediate();
        },
      });
    },
  });
  const write = (digit: string, fails = false) =>
    commitTogether(watched, () => {
      insertBlob(db, blob(digit), '2026-11-24T00:00:00.000Z');
      if (fails) throw new Error('no');
      return digit;
    });
  const settled = await Promise.allSettled([write('a'), write('b', true), write('c')]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([countPortfolio(db).blobs, commits]).toEqual([2, 1]);
  expect(await write('d')).toBe('d');
  expect(commits).toBe(2);
});
