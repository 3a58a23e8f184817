import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Services } from '../../../electron/services.ts';
import { openHouse, temporaryFolder, TODAY } from '../../support/services.ts';

test('a date is told of once a day, in one notice, unless that is turned off', async () => {
  const { client, services } = openHouse(join(temporaryFolder(), 'desk.sqlite'));
  const told: (readonly string[])[] = [];
  const notify = (lines: readonly string[]) => void told.push(lines);
  Object.assign(services, { host: { ...services.host, notify } satisfies Services['host'] });
  const [one, other] = [
    { key: 'a', text: '身份证到期' },
    { key: 'b', text: '计划：补签核' },
  ];
  await client['notices.tell']({ notices: [one] });
  await client['notices.tell']({ notices: [one, other] });
  await client['preferences.save']({ notices: false });
  await client['notices.tell']({ notices: [{ key: 'c', text: '证书到期' }] });
  expect(told).toEqual([['身份证到期'], ['计划：补签核']]);
  expect(await client['notices.told']({})).toEqual({ a: TODAY, b: TODAY });
});
