import { expect, it } from 'vitest';
import { LOCAL_RULES } from '../../../shared/precheck/finding.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

it('a check of a place is asked for and no longer asked for by itself: the others stay as they are', async () => {
  const { client } = await openHouseWithPortfolio();
  const [first, second] = LOCAL_RULES;
  await Promise.all([
    client['precheck.choose']({ asked: { [second]: true } }),
    client['precheck.choose']({ asked: { [first]: true } }),
  ]);
  expect(await client['precheck.local']({})).toEqual({ local: [first, second] });
  expect(await client['precheck.choose']({ asked: { [first]: true } })).toEqual({ local: [first, second] });
  expect(await client['precheck.choose']({ asked: { [first]: false } })).toEqual({ local: [second] });
});
