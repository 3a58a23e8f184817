import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../../shared/eligibility/suppose.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

const STANDARD = 'cn-4-04-05-05-2021';
const job = { occupation: '人工智能训练师', start: '2023-01-01', end: null };

describe('assumptions', () => {
  it('are kept in the portfolio, and no verdict counts them', async () => {
    const { client, dir } = await openHouseWithPortfolio();
    expect(await client['assumptions.show']({})).toEqual(NO_ASSUMPTIONS);
    const planned = { employments: [job], daysToCertificate: 30 };
    const saved = await client['assumptions.save'](planned);
    await client['portfolio.close']({});
    await client['portfolio.open']({ dir });
    expect(await client['assumptions.show']({})).toEqual(saved);

    const question = { standard: STANDARD, level: 5, reading: 'literal' } as const;
    const judged = await client['eligibility.judge'](question);
    const supposed = await client['eligibility.suppose']({ ...question, assumptions: saved });
    expect([judged, supposed].map(({ levels }) => levels[0]?.eligible)).toEqual([false, true]);
    expect((await client['career.show']({})).employments).toEqual([]);
  });
});
