import { expect, it } from 'vitest';
import { refreshIndex } from '../../../electron/db/evidenceIndex.ts';
import { percentile, time } from '../../bench/figure.ts';
import { writeRecords } from '../../bench/records.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

it('words are found among 5,000 records before anybody could look up', async () => {
  const { client, services } = await openHouseWithPortfolio();
  const { db } = services.session.portfolio!;
  const queriesOf = writeRecords(db, services.standards.list(), 5000);
  refreshIndex(db, services.folder.foldText);
  const taken: number[] = [];
  for (const query of [2, 3, 6].flatMap((characters) => queriesOf(characters, 10)))
    taken.push(
      await time(async () =>
        expect((await client['evidence.list']({ query, limit: 50 })).total).toBeGreaterThan(0),
      ),
    );
  // `npm run bench` holds 100,000 records against 50 ms; this limit is for a machine with much else to do.
  expect(percentile(taken, 0.95)).toBeLessThan(1000);
});
