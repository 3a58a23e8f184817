import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { markEvidence } from '../../../electron/db/evidence.ts';
import { titleOf } from '../../../electron/handlers/evidence.ts';
import { openFile } from '../../../electron/handlers/files.ts';
import type { SourceFile } from '../../../electron/vault/source.ts';
import { openHouseWithPortfolio, temporaryFolder, TODAY, type House } from '../../support/services.ts';

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

  it('meant for the portfolio that was open before is refused, and nothing of it is kept', async () => {
    const { client, services } = house;
    const meant = (await client['portfolio.state']({})).open?.id as string;
    const add = () => client['evidence.add']({ title: '', claims: [], portfolio: meant }, file('a.txt'));
    await add();
    const other = await client['portfolio.create']({ dir: join(temporaryFolder(), 'other') });
    await expect(add()).rejects.toMatchObject({ code: 'portfolio-other' });
    expect((await client['evidence.list']({})).total).toBe(0);
    expect(readdirSync(join(other.open?.dir as string, 'vault'), { recursive: true })).toEqual([]);
    expect(services.session.portfolio?.id).toBe(other.open?.id);
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

  it('the trash can be sorted by when something came there', async () => {
    const { client, services } = house;
    for (const [title, date, removed] of [
      ['新作', '2026-05-01', '2026-11-01T08:00:00.000Z'],
      ['旧作', '2019-05-01', '2026-11-02T08:00:00.000Z'],
    ] as const) {
      const { evidence } = await add(title, { date });
      await services.session.within(({ db }) => markEvidence(db, evidence.id, removed));
    }
    const sort = { by: 'removed', descending: true } as const;
    const { items } = await client['evidence.list']({ removed: true, sort });
    expect(items.map(({ evidence }) => evidence.title)).toEqual(['旧作', '新作']);
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
    const gone = await client['workOutputs.remove']({ id: output.id });
    expect(gone).toEqual({ evidence: [evidence.id] });
    expect(await client['evidence.list']({})).toMatchObject({
      items: [{ evidence: { id: evidence.id, workOutput: null } }],
    });
    expect(await client['workOutputs.list']({})).toEqual([]);
  });

  it('comes back with a work output, except what is gathered under another by now', async () => {
    const { client } = house;
    const gather = (title: string) =>
      client['workOutputs.save']({ id: null, record: { title, standard: TRAINER, node: 'L3-2.2' } });
    const [first, second] = [await gather('一期'), await gather('二期')];
    const report = await add('报告', { workOutput: first.id });
    const photo = await add('照片', { workOutput: first.id });
    const { evidence } = await client['workOutputs.remove']({ id: first.id });
    expect(new Set(evidence)).toEqual(new Set([report.evidence.id, photo.evidence.id]));
    await client['evidence.change']({ ids: [photo.evidence.id], change: { workOutput: second.id } });
    await client['workOutputs.restore']({ id: first.id, evidence });
    expect((await client['workOutputs.list']({})).map(({ id }) => id)).toContain(first.id);
    const under = (id: string) => client['evidence.list']({ workOutput: id });
    expect(await under(first.id)).toMatchObject({ items: [{ evidence: { title: '报告' } }] });
    expect(await under(second.id)).toMatchObject({ items: [{ evidence: { title: '照片' } }] });
    await expect(client['workOutputs.restore']({ id: first.id })).rejects.toMatchObject({
      code: 'work-output-unknown',
    });
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

describe('what is told of evidence', () => {
  const told = {
    place: '青岛研发中心',
    employer: '青禾数据',
    people: [{ name: '周明', role: '组长' }],
    fields: [{ name: '项目编号', value: 'ZJ-07' }],
    reflection: { situation: '上线前两周', task: '降低误判', action: '重写标注规范', result: '准确率 93%' },
  };

  it('comes back as it was said, can be changed, and is found again by its words', async () => {
    const { client } = house;
    const { evidence } = await client['evidence.add'](
      { title: '反思', kind: 'reflection', date: '2025-03-01', claims: [], ...told },
      file('反思.md'),
    );
    expect(evidence).toMatchObject({ ...told, date: '2025-03-01', logged: `${TODAY}T00:00:00.000Z` });
    for (const query of ['研发中心', '青禾', '周明', '组长', 'zj-07', '项目编号', '误判', '标注规范'])
      expect(await client['evidence.list']({ query })).toMatchObject({ total: 1 });
    const { evidence: edited } = await client['evidence.edit']({
      id: evidence.id,
      record: { ...told, title: '反思', place: '', people: [] },
    });
    expect(edited).toMatchObject({ ...told, place: '', people: [] });
  });

  it('lends its words to the next: names of fields, people and employers, those of the career too', async () => {
    const { client } = house;
    await client['employments.save']({
      id: null,
      record: { occupation: '人工智能训练师', employer: '蓝海科技', start: '2024-01-01' },
    });
    const add = (name: string, more: object) =>
      client['evidence.add']({ title: '', claims: [], ...told, ...more }, file(name));
    await add('1.txt', { tags: ['测试'] });
    await add('2.txt', { tags: ['测试', '语料'] });
    const { evidence } = await add('3.txt', { place: '已删除' });
    await client['evidence.remove']({ id: evidence.id });
    expect(await client['evidence.vocabulary']({})).toEqual({
      tags: ['测试', '语料'],
      places: ['青岛研发中心'],
      employers: ['青禾数据', '蓝海科技'],
      people: ['周明'],
      roles: ['组长'],
      fields: ['项目编号'],
    });
  });

  it.each([
    ['', '登录页_v2.png', '登录页 v2'],
    ['客服项目/测试_截图', '0001.png', '测试 截图 / 0001'],
    ['x'.repeat(400), '0001.png', `${'x'.repeat(293)} / 0001`],
    ['', '.env', '.env'],
  ])('of a file in the folder “%s” the title is proposed from both names', (origin, name, title) => {
    expect(titleOf(name, origin)).toBe(title);
  });

  it('keeps where the file lay in the folder that it came in with', async () => {
    const { client } = house;
    const { evidence } = await client['evidence.add'](
      { title: '', claims: [], origin: '客服项目/截图' },
      file('0001.png'),
    );
    expect(evidence).toMatchObject({ title: '截图 / 0001', origin: '客服项目/截图' });
    expect(await client['evidence.list']({ query: '客服项目' })).toMatchObject({ total: 1 });
  });
});

describe('a new file for evidence that is there', () => {
  it('becomes its content; the former one stays as a revision and can be opened', async () => {
    const { client, services } = house;
    const { evidence } = await client['evidence.add'](
      { title: '规范', claims: [claim] },
      file('v1.md', '第一版'),
    );
    const replaced = await client['evidence.replace']({ id: evidence.id }, file('v2.md', '第二版本'));
    expect(replaced.evidence).toEqual({
      ...evidence,
      revision: 2,
      file: { ...evidence.file, name: 'v2.md', bytes: 12, sha256: replaced.evidence.file.sha256 },
    });
    expect(replaced.evidence.file.sha256).not.toBe(evidence.file.sha256);
    expect(replaced.claims).toMatchObject([claim]);
    await client['evidence.replace']({ id: evidence.id }, file('v3.md', '第三版'));
    const revisions = await client['evidence.revisions']({ id: evidence.id });
    expect(revisions).toEqual([
      { revision: 2, file: replaced.evidence.file, replaced: `${TODAY}T00:00:00.000Z` },
      { revision: 1, file: evidence.file, replaced: `${TODAY}T00:00:00.000Z` },
    ]);
    const { path, fileName } = await openFile(services, 'revisions', `${evidence.id}-1`);
    expect([fileName, readFileSync(path, 'utf8')]).toEqual(['v1.md', '第一版']);
  });

  it('goes back to a former one, which is the next revision then', async () => {
    const { client } = house;
    const { evidence } = await client['evidence.add']({ title: '规范', claims: [] }, file('v1.md', '第一版'));
    await client['evidence.replace']({ id: evidence.id }, file('v2.md', '第二版本'));
    const input = { id: evidence.id, sha256: evidence.file.sha256 };
    const back = await client['evidence.revert'](input);
    expect(back.evidence).toEqual({ ...evidence, revision: 3 });
    expect((await client['evidence.revert'](input)).evidence).toEqual(back.evidence);
    await expect(
      client['evidence.revert']({ id: evidence.id, sha256: '0'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('that says the same changes nothing', async () => {
    const { client } = house;
    const { evidence } = await client['evidence.add']({ title: '', claims: [] }, file('a.md', '同'));
    const again = await client['evidence.replace']({ id: evidence.id }, file('b.md', '同'));
    expect(again.evidence).toEqual(evidence);
    expect(await client['evidence.revisions']({ id: evidence.id })).toEqual([]);
  });

  it('is not taken in for evidence that is not there', async () => {
    const { client, services } = house;
    await expect(client['evidence.replace']({ id: 'none' }, file('a.md'))).rejects.toMatchObject({
      code: 'evidence-unknown',
    });
    await expect(openFile(services, 'revisions', 'none-1')).rejects.toMatchObject({
      code: 'evidence-unknown',
    });
  });
});

describe('an intake under way', () => {
  it('can be watched and cancelled under the id that it was started with, and leaves nothing then', async () => {
    const { client, dir } = house;
    const stream = new PassThrough();
    const adding = client['evidence.add'](
      { title: '', claims: [], job: 'j1' },
      { kind: 'stream', name: 'film.mp4', stream },
    );
    stream.write(Buffer.alloc(1000));
    await expect
      .poll(() => client['jobs.list']({}))
      .toEqual([{ id: 'j1', kind: 'intake', done: 1000, total: null, unit: 'bytes' }]);
    await client['jobs.cancel']({ id: 'j1' });
    stream.end(Buffer.alloc(1000));
    await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
    expect(await client['jobs.list']({})).toEqual([]);
    expect(await client['evidence.list']({})).toMatchObject({ total: 0 });
    expect(readdirSync(join(dir, 'vault'), { recursive: true })).toEqual(['tmp']);
    await client['jobs.cancel']({ id: 'j1' }); // too late is no error
  });

  it('does not begin once it was cancelled: a browser sends a call that was cut off a second time', async () => {
    const { client, dir } = house;
    await client['jobs.cancel']({ id: 'j1' });
    const again = client['evidence.add']({ title: '', claims: [], job: 'j1' }, file('a.txt'));
    await expect(again).rejects.toMatchObject({ code: 'cancelled' });
    expect(await client['evidence.list']({})).toMatchObject({ total: 0 });
    expect(readdirSync(join(dir, 'vault'), { recursive: true })).toEqual([]);
  });
});
