import { expect, it } from 'vitest';
import { openHouseWithPortfolio } from '../../support/services.ts';

it('views are kept by name, replaced under the same name, and deleted', async () => {
  const { client } = await openHouseWithPortfolio();
  const view = { name: '测试', filter: { query: '测试' }, sort: { by: 'date' as const, descending: true } };
  const first = await client['views.save'](view);
  const again = await client['views.save']({ ...view, filter: { query: '', tag: 'NER' } });
  expect(again).toEqual({ ...view, id: first.id, filter: { query: '', tag: 'NER' } });
  const other = await client['views.save']({ ...view, name: '别的' });
  expect(await client['views.list']({})).toEqual([other, again]);
  await client['views.remove']({ id: first.id });
  expect(await client['views.list']({})).toEqual([other]);
  await expect(client['views.remove']({ id: first.id })).rejects.toMatchObject({ code: 'record-unknown' });
});
