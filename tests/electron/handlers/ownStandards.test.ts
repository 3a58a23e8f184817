import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { closeServices } from '../../../electron/services.ts';
import { readRevision } from '../../../electron/db/ownStandards.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';
import { ownStandard, packs } from '../../support/standards.ts';

let house: House & { readonly dir: string };
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});
const file = (content: string | Uint8Array, name = 'own.json') => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([Buffer.from(content)]),
});
const create = async () =>
  (await house.client['ownStandards.create']({ title: '本公司', language: 'zh-CN', first: '标注' })).standard;
const addChild = async ({ id, nodes }: Standard, text: string) =>
  (
    await house.client['ownStandards.edit']({
      id,
      change: {
        what: 'add',
        place: { parent: nodes[0]?.id ?? null, after: null },
        type: 'indicator',
        text,
      },
    })
  ).standard;
const claimOn = (standard: string, node: string) =>
  house.client['evidence.add'](
    { ...DETAILS, claims: [{ standard, node, note: '见第 2 页', where: '2' }] },
    file('content', 'proof.txt'),
  );
const DETAILS = { title: '报告', kind: 'product', date: null, description: '' } as const;

describe('own standards', () => {
  it('are made from nothing, and listed behind those of the app', async () => {
    const made = await create();
    expect(made).toMatchObject({ title: '本公司', code: null, kind: 'own', nodes: [{ text: '标注' }] });
    const listed = await house.client['standards.list']({});
    expect(listed.map(({ id }) => id)).toEqual([...packs.map(({ id }) => id), made.id]);
    expect(listed.at(-1)).toMatchObject({ own: true, supersededBy: null, nodes: 1 });
  });

  it('are copied from others, whole or in part', async () => {
    const { standard } = await house.client['ownStandards.copy']({
      id: 'icap-SET4130-002v1',
      node: null,
      title: '我的副本',
    });
    expect(standard).toMatchObject({
      title: '我的副本',
      code: null,
      derivedFrom: { id: 'icap-SET4130-002v1' },
    });
    expect(await house.client['standards.show']({ id: standard.id })).toEqual(standard);
  });

  it('keep every former state, and can be made one again', async () => {
    const first = await create();
    const second = await addChild(first, '抽查');
    expect(await house.client['ownStandards.show']({ id: first.id })).toEqual({
      standard: second,
      revision: 2,
    });
    const reverted = await house.client['ownStandards.revert']({ id: first.id, revision: 1 });
    expect(reverted).toEqual({ standard: first, revision: 3 });
    const revisions = await house.client['ownStandards.revisions']({ id: first.id });
    expect(revisions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    const { db } = house.services.session.portfolio ?? {};
    expect(db && readRevision(db, first.id, 2)).toEqual(second);
  });

  it('go to the trash and back; what was claimed under them still stands', async () => {
    const { id, nodes } = await create();
    await claimOn(id, nodes[0]?.id ?? '');
    await house.client['ownStandards.remove']({ id });
    expect((await house.client['standards.list']({})).some((one) => one.id === id)).toBe(false);
    expect(await house.client['ownStandards.trash']({})).toMatchObject([{ id, title: '本公司' }]);
    const { items } = await house.client['evidence.list']({});
    expect(items[0]?.claims).toMatchObject([{ standard: id }]);
    expect((await house.client['standards.show']({ id })).title).toBe('本公司');
    await house.client['ownStandards.restore']({ id });
    expect((await house.client['standards.list']({})).some((one) => one.id === id)).toBe(true);
  });

  it('lose no claim when its entry is removed: it stays with what was claimed', async () => {
    const made = await addChild(await create(), '抽查');
    const node = made.nodes[1];
    await claimOn(made.id, node?.id ?? '');
    expect(await house.client['ownStandards.stranded']({ id: made.id })).toEqual([]);
    await house.client['ownStandards.edit']({
      id: made.id,
      change: { what: 'remove', node: node?.id ?? '' },
    });
    expect(await house.client['ownStandards.stranded']({ id: made.id })).toMatchObject([
      { evidenceTitle: '报告', node: node?.id, was: node },
    ]);
    const { items } = await house.client['evidence.list']({ standard: made.id });
    expect(items[0]?.claims).toMatchObject([{ node: node?.id, note: '见第 2 页' }]);
    expect((await house.client['coverage.show']({ standard: made.id, level: null })).nodes).toHaveLength(1);
  });

  it('are of one portfolio: another does not know them', async () => {
    const { id } = await create();
    await house.client['portfolio.close']({});
    await expect(house.client['standards.show']({ id })).rejects.toMatchObject({ code: 'standard-unknown' });
    await house.client['portfolio.open']({ dir: house.dir });
    expect((await house.client['standards.show']({ id })).title).toBe('本公司');
  });

  it('are the only ones that can be changed', async () => {
    const [builtIn] = packs;
    await expect(
      house.client['ownStandards.edit']({ id: builtIn?.id ?? '', change: { what: 'name', title: 'x' } }),
    ).rejects.toMatchObject({ code: 'standard-built-in' });
    await expect(house.client['ownStandards.remove']({ id: 'none' })).rejects.toMatchObject({
      code: 'standard-unknown',
    });
  });
});

describe('files of standards over the door', () => {
  it('come in as a stream, first told and then kept', async () => {
    const standard = ownStandard([{ id: 'A' }], { id: 'house', title: 'House' });
    const told = await house.client['ownStandards.import']({ dryRun: true }, file(JSON.stringify(standard)));
    expect(told).toMatchObject({ ok: true, standard: 'house', isTable: false, report: { kept: 1 } });
    expect(await house.client['ownStandards.trash']({})).toEqual([]);
    await expect(house.client['standards.show']({ id: 'house' })).rejects.toMatchObject({
      code: 'standard-unknown',
    });
    await house.client['ownStandards.import']({ dryRun: false }, file(JSON.stringify(standard)));
    expect(await house.client['standards.show']({ id: 'house' })).toEqual(standard);
  });

  it('are refused with all that was found, and nothing is kept', async () => {
    const outcome = await house.client['ownStandards.import'](
      { dryRun: false },
      file('id,text\nA,\nA,x\n', 'a.csv'),
    );
    expect(outcome).toMatchObject({
      ok: false,
      findings: [{ code: 'cell-missing' }, { code: 'id-repeated' }],
    });
    expect(await house.client['standards.list']({})).toHaveLength(packs.length);
  });

  it('too large are not read to their end', async () => {
    const chunk = Buffer.alloc(2 ** 20, 32);
    let sent = 0;
    const stream = Readable.from(
      (function* () {
        for (; sent < 400; sent += 1) yield chunk;
      })(),
    );
    const outcome = await house.client['ownStandards.import'](
      { dryRun: true },
      { kind: 'stream', name: 'huge.json', stream },
    );
    expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'file-too-large' }] });
    expect(sent).toBeLessThan(200);
  });

  it.each(['case', 'json', 'csv', 'xlsx'] as const)('go out as %s and come in again', async (format) => {
    const { id, nodes } = await create();
    const { name, made } = await house.client['ownStandards.export']({ id, format });
    const { path, fileName } = await openFile(house.services, 'made', made);
    expect(fileName).toBe(name);
    const again = await house.client['ownStandards.import'](
      { dryRun: true, supersedes: null },
      file(readFileSync(path), name),
    );
    expect(again).toMatchObject({ ok: true, nodes: nodes.length, report: { left: [], mapped: 0 } });
  });

  it('to be saved lie in a temporary folder, which goes with the process', async () => {
    const { made } = await house.client['ownStandards.template']({ format: 'csv', language: 'en' });
    const { path } = await openFile(house.services, 'made', made);
    expect(existsSync(path)).toBe(true);
    await closeServices(house.services);
    expect(existsSync(path)).toBe(false);
    await expect(openFile(house.services, 'made', made)).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('as a newer version of any standard leave that as it is', async () => {
    const outcome = await house.client['ownStandards.import'](
      { dryRun: false, supersedes: 'cn-4-04-05-05-2021', title: '人工智能训练师（2026）' },
      file('id,text\nA,甲\n', 'new.csv'),
    );
    expect(outcome).toMatchObject({ ok: true, supersedes: 'cn-4-04-05-05-2021' });
    const listed = await house.client['standards.list']({});
    expect(listed.find(({ id }) => id === 'cn-4-04-05-05-2021')).toMatchObject({
      own: false,
      supersededBy: listed.at(-1)?.id,
    });
  });
});
