import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeServices } from '../../../electron/services.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { allIn } from '../../support/allIn.ts';
import { openHouse, temporaryFolder } from '../../support/services.ts';

const STANDARD = 'cn-4-04-05-05-2021';
const NODE = 'L3-1.1-S1';

/** A closed portfolio of a person who has one piece of evidence for one requirement. */
async function makePortfolio(dir: string, name: string, node: string | null): Promise<void> {
  const { client, services } = openHouse();
  await client['portfolio.create']({ dir });
  const { applicant } = await client['career.show']({});
  await client['applicant.save']({ ...applicant, name });
  if (node !== null) {
    const file = join(temporaryFolder(), 'report.txt');
    writeFileSync(file, name);
    const record = { standard: STANDARD, node, note: '', where: '' };
    await client['evidence.add']({ title: '报告', claims: [record] }, fileAt(file));
  }
  await closeServices(services);
}

describe('a team', () => {
  it('is read person by person, and nothing in their folders changes', async () => {
    const folder = temporaryFolder();
    const [lin, wang] = [join(folder, 'lin'), join(folder, 'wang')];
    await makePortfolio(lin, '林晓', NODE);
    await makePortfolio(wang, '王敏', null);
    const before = allIn(folder);
    const { client } = openHouse();
    const read = (dir: string) => client['team.person']({ dir, standard: STANDARD, level: 3 });
    const stateOf = async (dir: string) =>
      (await read(dir)).coverage.nodes.find(({ id }) => id === NODE)?.state;
    expect(await read(lin)).toMatchObject({ dir: lin, name: '林晓', coverage: { level: 3 } });
    expect(await stateOf(lin)).toBe('evidence');
    expect(await stateOf(wang)).toBe('none');
    expect(allIn(folder)).toEqual(before);
  });

  it('keeps its folders on this machine; one that holds several portfolios brings them all', async () => {
    const folder = temporaryFolder();
    await makePortfolio(join(folder, 'a'), '甲', null);
    await makePortfolio(join(folder, 'b'), '乙', null);
    mkdirSync(join(folder, 'other'));
    const deskFile = join(temporaryFolder(), 'desk.sqlite');
    const { client, services } = openHouse(deskFile);
    const both = [
      { dir: join(folder, 'a'), there: true },
      { dir: join(folder, 'b'), there: true },
    ];
    expect(await client['team.add']({ dir: folder })).toEqual(both);
    expect(await client['team.add']({ dir: `${both[0]?.dir}/` })).toEqual(both);
    await closeServices(services);
    const { client: later } = openHouse(deskFile);
    expect(await later['team.list']({})).toEqual(both);
    expect(await later['team.remove']({ dir: join(folder, 'a') })).toEqual(both.slice(1));
  });

  it('says of a folder that is gone that it is, and keeps it', async () => {
    const folder = temporaryFolder();
    const dir = join(folder, 'a');
    await makePortfolio(dir, '甲', null);
    const { client } = openHouse();
    await client['team.add']({ dir });
    renameSync(dir, join(folder, 'moved'));
    expect(await client['team.list']({})).toEqual([{ dir, there: false }]);
    await expect(client['team.person']({ dir, standard: STANDARD, level: 3 })).rejects.toMatchObject({
      code: 'not-a-portfolio',
      params: { path: dir },
    });
    await expect(client['team.add']({ dir: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'not-a-portfolio',
    });
  });

  it('leaves the portfolio that is open as it is', async () => {
    const folder = temporaryFolder();
    const dir = join(folder, 'a');
    await makePortfolio(dir, '甲', NODE);
    const { client } = openHouse();
    const own = await client['portfolio.create']({ dir: join(folder, 'own') });
    await client['team.person']({ dir, standard: STANDARD, level: 3 });
    expect((await client['portfolio.state']({})).open).toEqual(own.open);
  });
});
