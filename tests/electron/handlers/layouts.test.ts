import { beforeEach, expect, it } from 'vitest';
import type { ApplicationLayout } from '../../../shared/application/layout.ts';
import { readFileSync } from 'node:fs';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';
import { read } from '../dossier/read.ts';

const TRAINER = 'cn-4-04-05-05-2021';

let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});
const codeOf = (work: Promise<unknown>) => work.catch(({ code }: { code: string }) => code);

/** A copy of the ordinary one in which 姓名 is called otherwise. */
async function copied(label: string): Promise<ApplicationLayout> {
  const { builtIn } = await house.client['layouts.list']({});
  const general = builtIn.find(({ id }) => id === 'cn-general')!;
  const text = JSON.stringify({ ...general, id: 'mine', title: '本市的申报表' });
  return JSON.parse(text.replace('"姓名"', JSON.stringify(label))) as ApplicationLayout;
}
const make = (layout: string | null) =>
  house.client['dossiers.make']({
    standard: TRAINER,
    level: 3,
    reading: 'literal',
    parts: ['form'],
    privacy: 'forms',
    layout,
  });
const textOf = async (id: string) => {
  const { path } = await openFile(house.services, 'dossiers', id);
  return (await read(readFileSync(path))).pages.map(({ text }) => text).join('');
};

it('an own layout is kept in every revision, goes, and comes back', async () => {
  await house.client['layouts.save']({ layout: await copied('姓　名') });
  const { own } = await house.client['layouts.save']({ layout: await copied('本人姓名') });
  expect(own).toMatchObject([{ revision: 2, layout: { id: 'mine', title: '本市的申报表' } }]);
  expect((await house.client['layouts.revisions']({ id: 'mine' })).map(({ revision }) => revision)).toEqual([
    2, 1,
  ]);
  expect((await house.client['layouts.remove']({ id: 'mine' })).own).toEqual([]);
  expect((await house.client['layouts.restore']({ id: 'mine' })).own).toHaveLength(1);
});

it('a copy is never a revision of another one, of the app’s, an own one or one in the trash', async () => {
  const save = async (id: string) =>
    house.client['layouts.save']({ layout: { ...(await copied('x')), id }, isNew: true });
  for (const id of ['cn-general', 'mine', 'mine', 'mine-copy-1']) await save(id);
  await house.client['layouts.remove']({ id: 'mine' });
  const { own } = await save('mine');
  expect(own.map(({ layout: { id }, revision }) => [id, revision])).toEqual([
    ['cn-general-copy-1', 1],
    ['mine-copy-1', 1],
    ['mine-copy-2', 1],
    ['mine-copy-3', 1],
  ]);
});

it('one that the app brings is not written over, and one that is not there is not found', async () => {
  const layout = { ...(await copied('x')), id: 'cn-general' };
  expect(await codeOf(house.client['layouts.save']({ layout }))).toBe('bad-input');
  expect(await codeOf(make('nowhere'))).toBe('record-unknown');
});

it('a dossier is printed in the layout that was chosen, and made again in it whatever became of it', async () => {
  await house.client['layouts.save']({ layout: await copied('申报者姓名') });
  const made = await make('mine');
  expect(await textOf(made.id)).toContain('申报者姓名');
  expect(await textOf((await make(null)).id)).not.toContain('申报者姓名');
  await house.client['layouts.save']({ layout: await copied('改过') });
  await house.client['layouts.remove']({ id: 'mine' });
  expect((await house.client['dossiers.again']({ id: made.id })).sha256).toBe(made.sha256);
});

it('evidence that is left out is nowhere in the dossier', async () => {
  const { evidence } = await house.client['evidence.add'](
    {
      title: '不给人看的截图',
      kind: 'product',
      date: null,
      description: '',
      claims: [{ standard: TRAINER, node: 'L3-2.2-S3', note: '', where: '' }],
    },
    { kind: 'path', path: 'package.json', name: 'a.txt' },
  );
  const print = async (leftOut: string[]) => {
    const { id } = await house.client['dossiers.make']({
      standard: TRAINER,
      level: 3,
      reading: 'literal',
      parts: ['coverage', 'evidence-index', 'evidence'],
      privacy: 'forms',
      leftOut,
    });
    return textOf(id);
  };
  expect(await print([])).toContain('不给人看的截图');
  const without = await print([evidence.id]);
  expect(without).not.toContain('不给人看的截图');
  expect(without).toContain('有佐证0项');
});
