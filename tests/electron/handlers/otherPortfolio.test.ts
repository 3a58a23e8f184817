import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesPortfolio } from '../../../shared/contract/bound.ts';
import { loadContract } from '../../../shared/contract/contract.ts';
import { answer } from '../../../electron/handlers/index.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

let house: Awaited<ReturnType<typeof openHouseWithPortfolio>>;
/** The opening of the portfolio that a window still shows, and of the one that another window has opened. */
let former: string;
let present: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  const { client } = house;
  former = (await client['portfolio.state']({})).open?.opening as string;
  present = (await client['portfolio.create']({ dir: join(temporaryFolder(), 'other') })).open
    ?.opening as string;
});

const ask = (name: string, input: unknown, portfolio: string | undefined) =>
  answer(name, input, { services: house.services, portfolio });
const applicant = { name: '李娜' };
const aim = { standard: 'cn-4-04-05-05-2021', level: 3 };

describe('a window that shows a portfolio which is no longer open', () => {
  it('changes nothing in the one that is', async () => {
    const names = Object.keys(await loadContract()).filter(changesPortfolio);
    const replies = await Promise.all(names.map(async (name) => [name, await ask(name, {}, former)]));
    expect(replies).toEqual(names.map((name) => [name, { ok: false, code: 'portfolio-other', params: {} }]));
  });

  it('learns what is open now', async () => {
    expect(await ask('portfolio.state', {}, former)).toMatchObject({
      ok: true,
      value: { open: { opening: present } },
    });
    expect(await ask('evidence.list', {}, former)).toMatchObject({ ok: true, value: { total: 0 } });
  });

  it('may change the one that is open once it shows that', async () => {
    expect(await ask('applicant.save', applicant, former)).toMatchObject({ ok: false });
    expect(await ask('portfolio.aim', aim, present)).toMatchObject({ ok: true });
    expect(await ask('portfolio.aim', aim, undefined)).toMatchObject({ ok: true });
  });

  it('changes nothing in a backup of it that another window has put in its place', async () => {
    const { client, dir } = house;
    await client['portfolio.open']({ dir });
    await client['applicant.save']({ name: '李娜' });
    const made = await client['backups.make']({});
    const { open } = await client['portfolio.state']({});
    const { state } = await client['backups.restore']({
      backup: made.newest?.backup as string,
      dir,
      passphrase: null,
    });
    expect(state.open?.id).toBe(open?.id);
    expect(await ask('applicant.save', { name: '李' }, open?.opening)).toMatchObject({
      code: 'portfolio-other',
    });
    expect(await ask('applicant.save', { name: '李' }, state.open?.opening)).toMatchObject({ ok: true });
  });
});
