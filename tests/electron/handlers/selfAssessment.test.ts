import { describe, expect, it } from 'vitest';
import { openHouseWithPortfolio, TODAY } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const NODE = 'L3-2.2-S3';

describe('self-assessment', () => {
  it('keeps the latest rating of a requirement, and takes it back', async () => {
    const { client } = await openHouseWithPortfolio();
    const rate = (rating: 2 | 3 | null) =>
      client['selfAssessment.rate']({ standard: TRAINER, node: NODE, rating });
    await rate(2);
    expect(await rate(3)).toEqual([{ node: NODE, rating: 3, changed: `${TODAY}T00:00:00.000Z` }]);
    expect(await client['selfAssessment.list']({ standard: TRAINER })).toHaveLength(1);
    expect(await rate(null)).toEqual([]);
  });

  it('refuses a node that the standard has not', async () => {
    const { client } = await openHouseWithPortfolio();
    await expect(
      client['selfAssessment.rate']({ standard: TRAINER, node: 'nowhere', rating: 1 }),
    ).rejects.toMatchObject({ code: 'node-unknown' });
  });
});
