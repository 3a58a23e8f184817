import { describe, expect, it } from 'vitest';
import { openHouseWithPortfolio, TODAY } from '../../support/services.ts';
import { notice } from '../../shared/eligibility/rulePacks.ts';
import { TRAINER } from '../../shared/eligibility/rulesOf.ts';

const JOB = {
  occupation: '人工智能训练师',
  employer: '智标',
  start: '2024-01-01',
};
const TITLE = { name: '助理工程师', level: '初级', granted: '2025-01-01', matching: true } as const;

async function openWithCareer() {
  const house = await openHouseWithPortfolio();
  await house.client['employments.save']({ id: null, record: JOB });
  await house.client['titles.save']({ id: null, record: TITLE });
  const judge = async () => {
    const asked = { standard: TRAINER, level: 3, reading: 'literal' } as const;
    return (await house.client['eligibility.judge'](asked)).levels[0];
  };
  return { ...house, judge };
}

describe('packs of conditions in a portfolio', () => {
  it('stand beside the standard’s own text and the examples', async () => {
    const { client } = await openHouseWithPortfolio();
    const shelf = await client['rulePacks.list']({ standard: TRAINER });
    expect(shelf).toMatchObject({
      standard: { id: TRAINER, version: '2021', standing: 'standard' },
      own: [],
      examples: [{ id: 'example-newer-wording', standing: 'example' }],
    });
    expect(await client['rulePacks.save']({ pack: notice() })).toMatchObject({
      own: [{ pack: notice(), enabled: true, revision: 1, saved: `${TODAY}T00:00:00.000Z` }],
    });
  });

  it('are judged by while they are switched on', async () => {
    const { client, judge } = await openWithCareer();
    expect(await judge()).toMatchObject({ eligible: false });
    await client['rulePacks.save']({ pack: notice() });
    expect(await judge()).toMatchObject({ eligible: true, alternatives: ['notice-1:L3-3'] });
    await client['rulePacks.enable']({ id: 'notice-1', enabled: false });
    expect(await judge()).toMatchObject({ eligible: false, packs: [{ id: TRAINER }] });
  });

  it('keep every revision, and go back by saving an earlier one', async () => {
    const { client } = await openHouseWithPortfolio();
    const [first, second] = [notice(), notice({ version: '2026-01' })];
    await client['rulePacks.save']({ pack: first });
    await client['rulePacks.save']({ pack: second });
    await client['rulePacks.save']({ pack: first });
    expect(await client['rulePacks.revisions']({ id: 'notice-1' })).toMatchObject([
      { revision: 3, pack: first },
      { revision: 2, pack: second },
      { revision: 1, pack: first },
    ]);
    expect((await client['rulePacks.list']({ standard: TRAINER })).own).toHaveLength(1);
  });

  it('go to the trash and come back', async () => {
    const { client, judge } = await openWithCareer();
    await client['rulePacks.save']({ pack: notice() });
    expect((await client['rulePacks.remove']({ id: 'notice-1' })).own).toEqual([]);
    expect(await judge()).toMatchObject({ eligible: false });
    expect((await client['rulePacks.restore']({ id: 'notice-1' })).own).toMatchObject([{ enabled: true }]);
    expect(await judge()).toMatchObject({ eligible: true });
  });

  it('never take the place of what the app brings', async () => {
    const { client } = await openHouseWithPortfolio();
    for (const id of [TRAINER, 'example-newer-wording'])
      await expect(client['rulePacks.save']({ pack: notice({ id }) })).rejects.toMatchObject({
        code: 'rules-built-in',
      });
    await expect(client['rulePacks.save']({ pack: notice({ standard: 'nobody' }) })).rejects.toMatchObject({
      code: 'standard-unknown',
    });
    await expect(client['rulePacks.enable']({ id: 'nobody', enabled: true })).rejects.toMatchObject({
      code: 'record-unknown',
    });
    expect((await client['rulePacks.list']({ standard: TRAINER })).own).toEqual([]);
  });

  it('are tried on the career before they are kept', async () => {
    const { client } = await openWithCareer();
    const { levels } = await client['rulePacks.try']({ pack: notice(), reading: 'literal' });
    expect(levels.map(({ level }) => level)).toEqual([5, 4, 3, 2, 1]);
    expect(levels[2]).toMatchObject({ earliestEligibleDate: '2026-01-01', alternatives: ['L3-3'] });
    expect((await client['rulePacks.list']({ standard: TRAINER })).own).toEqual([]);
  });
});
