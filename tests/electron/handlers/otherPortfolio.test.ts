import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesPortfolio } from '../../../shared/contract/bound.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { answer } from '../../../electron/handlers/index.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

let house: House;
/** The portfolio that a window still shows, and the one that another window has opened. */
let former: string;
let present: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  const { client } = house;
  former = (await client['portfolio.state']({})).open?.id as string;
  present = (await client['portfolio.create']({ dir: join(temporaryFolder(), 'other') })).open?.id as string;
});

const ask = (name: string, input: unknown, portfolio: string | undefined) =>
  answer(name, input, { services: house.services, portfolio });
const applicant = { name: '李娜' };
const aim = { standard: 'cn-4-04-05-05-2021', level: 3 };

describe('a window that shows a portfolio which is no longer open', () => {
  it('changes nothing in the one that is', async () => {
    const names = Object.keys(contract).filter(changesPortfolio);
    const replies = await Promise.all(names.map(async (name) => [name, await ask(name, {}, former)]));
    expect(replies).toEqual(names.map((name) => [name, { ok: false, code: 'portfolio-other', params: {} }]));
  });

  it('learns what is open now', async () => {
    expect(await ask('portfolio.state', {}, former)).toMatchObject({
      ok: true,
      value: { open: { id: present } },
    });
    expect(await ask('evidence.list', {}, former)).toMatchObject({ ok: true, value: { total: 0 } });
  });

  it('may change the one that is open once it shows that', async () => {
    expect(await ask('applicant.save', applicant, former)).toMatchObject({ ok: false });
    expect(await ask('portfolio.aim', aim, present)).toMatchObject({ ok: true });
    expect(await ask('portfolio.aim', aim, undefined)).toMatchObject({ ok: true });
  });
});
