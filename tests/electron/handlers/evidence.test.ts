import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import type { SourceFile } from '../../../electron/vault/source.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const SKILL = 'L3-2.2-S3'; // 能够对测试结果进行分析,编写测试报告

let house: House & { readonly dir: string };
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});

function file(name: string, content = name): SourceFile {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return { kind: 'path', path, name: basename(path) };
}
const claim = { standard: TRAINER, node: SKILL, note: '测试结果的分析见第 3 页', where: '第 3–5 页' };

describe('a file dropped on a requirement', () => {
  it('becomes evidence with a claim, titled by its file, and the requirement is covered', async () => {
    const { client } = house;
    const added = await client['evidence.add'](
      { title: '', claims: [claim] },
      file('客服意图识别_测试报告_v2.pdf', '%PDF-1.7 report'),
    );
    expect(added).toMatchObject({
      duplicate: false,
      evidence: {
        title: '客服意图识别 测试报告 v2',
        kind: 'product',
        date: null,
        file: { name: '客服意图识别_测试报告_v2.pdf', bytes: 15, mediaType: 'application/pdf' },
      },
      claims: [claim],
      coverage: [
        { id: SKILL, type: 'skill-requirement', code: '2.2.3', state: 'evidence', evidence: 1, signed: 0 },
      ],
    });
    const coverage = await client['coverage.show']({ standard: TRAINER, level: 3 });
    expect(coverage.nodes.filter((node) => node.state !== 'none').map((node) => node.id)).toEqual([SKILL]);
    // 智能训练: one of six skill requirements, weight 35.
    expect(coverage.weighted?.skill.covered).toBe(5.83);
  });

  it('comes as a stream under the local host', async () => {
    const { client, services } = house;
    const stream = Readable.from([Buffer.from('绩效,'), Buffer.from('kappa\n')]);
    const { evidence } = await client['evidence.add'](
      { title: '一致性', claims: [] },
      { kind: 'stream', name: 'kappa.csv', stream },
    );
    expect(evidence.file).toMatchObject({ bytes: 13, mediaType: 'text/csv' });
    expect(await openFile(services, 'evidence', evidence.id)).toMatchObject({
      bytes: 13,
      fileName: 'kappa.csv',
    });
  });

  it('that is known already says so, and both records stand', async () => {
    const { client } = house;
    await client['evidence.add']({ title: 'a', claims: [] }, file('a.txt', 'same'));
    expect(await client['evidence.add']({ title: 'b', claims: [] }, file('b.txt', 'same'))).toMatchObject({
      duplicate: true,
    });
    expect(await client['portfolio.state']({})).toMatchObject({
      open: { counts: { evidence: 2, blobs: 1 } },
    });
  });

  it.each([
    ['a standard that is not there', { ...claim, standard: 'none' }, 'standard-unknown'],
    ['a node that is not there', { ...claim, node: 'L3-9.9-S9' }, 'node-unknown'],
    ['a node that evidence cannot show', { ...claim, node: 'L3' }, 'bad-input'],
  ])('on %s is refused before anything is stored', async (_name, wrong, code) => {
    const { client } = house;
    await expect(
      client['evidence.add']({ title: '', claims: [claim, wrong] }, file('a.txt')),
    ).rejects.toMatchObject({ code });
    expect(await client['portfolio.state']({})).toMatchObject({
      open: { counts: { evidence: 0, claims: 0, blobs: 0 } },
    });
  });

  it('that vanishes is refused', async () => {
    const { client } = house;
    const gone = file('gone.txt');
    if (gone.kind === 'path') rmSync(gone.path);
    await expect(client['evidence.add']({ title: '', claims: [] }, gone)).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});

describe('evidence', () => {
  const add = (title: string, more = {}) =>
    house.client['evidence.add']({ title, claims: [claim], ...more }, file(`${title}.txt`));

  it('is found by its words and by what it shows, the latest work first', async () => {
    const { client } = house;
    await add('标注规范', { date: '2024-05-01', tags: ['NER'] });
    await add('測試報告', { date: '2025-05-01', description: 'Kappa 0.82' });
    const titles = async (input: Parameters<(typeof client)['evidence.list']>[0]) =>
      (await client['evidence.list'](input)).items.map((item) => item.evidence.title);
    expect(await titles({})).toEqual(['測試報告', '标注规范']);
    expect(await titles({ query: 'kappa' })).toEqual(['測試報告']);
    expect(await titles({ query: 'ner 规范' })).toEqual(['标注规范']);
    expect(await titles({ standard: TRAINER, node: SKILL })).toHaveLength(2);
    expect(await titles({ standard: TRAINER, node: 'L3-1.1-S1' })).toEqual([]);
  });

  it('goes to the trash with its claims, and comes back', async () => {
    const { client } = house;
    const { evidence } = await add('草稿');
    await client['evidence.remove']({ id: evidence.id });
    expect(await client['evidence.list']({})).toMatchObject({ total: 0 });
    expect(await client['evidence.list']({ removed: true })).toMatchObject({ total: 1 });
    expect(
      (await client['coverage.show']({ standard: TRAINER, level: 3 })).nodes.every(
        (node) => node.evidence === 0,
      ),
    ).toBe(true);
    await client['evidence.restore']({ id: evidence.id });
    expect(
      (await client['coverage.show']({ standard: TRAINER, level: 3 })).nodes.some(
        (node) => node.evidence === 1,
      ),
    ).toBe(true);
  });

  it('takes no claim while it lies in the trash', async () => {
    const { client } = house;
    const { evidence } = await add('草稿');
    await client['evidence.remove']({ id: evidence.id });
    await expect(client['claims.add']({ evidence: evidence.id, record: claim })).rejects.toMatchObject({
      code: 'evidence-unknown',
    });
  });

  it('is linked to a requirement once: a second link renews the note', async () => {
    const { client } = house;
    const { evidence, claims } = await add('报告');
    const again = await client['claims.add']({
      evidence: evidence.id,
      record: { ...claim, note: '改过的说明' },
    });
    expect(again).toMatchObject({ id: claims[0]?.id, note: '改过的说明', where: claim.where });
    await client['claims.edit']({ id: again.id, note: '', where: '第 1 页' });
    expect((await client['evidence.list']({})).items[0]?.claims).toMatchObject([
      { note: '', where: '第 1 页' },
    ]);
    await client['claims.remove']({ id: again.id });
    expect((await client['evidence.list']({})).items[0]?.claims).toEqual([]);
    await expect(client['claims.remove']({ id: again.id })).rejects.toMatchObject({ code: 'claim-unknown' });
  });

  it('is gathered under a work output, and stays when that goes', async () => {
    const { client } = house;
    const output = await client['workOutputs.save']({
      id: null,
      record: { title: '意图识别测试', standard: TRAINER, node: 'L3-2.2', start: '2025-01-01', end: null },
    });
    const { evidence } = await add('报告', { workOutput: output.id });
    await client['workOutputs.remove']({ id: output.id });
    expect(await client['evidence.list']({})).toMatchObject({
      items: [{ evidence: { id: evidence.id, workOutput: null } }],
    });
    expect(await client['workOutputs.list']({})).toEqual([]);
  });

  it('is edited, but never its file', async () => {
    const { client } = house;
    const { evidence } = await add('报告');
    const edited = await client['evidence.edit']({
      id: evidence.id,
      record: { title: '终稿', kind: 'observation', date: '2025-02-03' },
    });
    expect(edited.evidence).toEqual({ ...evidence, title: '终稿', kind: 'observation', date: '2025-02-03' });
    await expect(client['evidence.edit']({ id: 'none', record: { title: 'x' } })).rejects.toMatchObject({
      code: 'evidence-unknown',
    });
  });

  it('whose content is gone from the vault is reported, not shown empty', async () => {
    const { services, dir } = house;
    const { evidence } = await add('报告');
    rmSync(join(dir, 'vault', evidence.file.sha256.slice(0, 2)), { recursive: true });
    await expect(openFile(services, 'evidence', evidence.id)).rejects.toMatchObject({ code: 'file-missing' });
  });
});
