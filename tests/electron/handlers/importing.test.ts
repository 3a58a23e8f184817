import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdingsOf } from '../../../electron/handlers/holdings.ts';
import { importData } from '../../../electron/handlers/importing.ts';
import type { Services } from '../../../electron/services.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { portfolioDataSchema, unknownFields } from '../../../shared/contract/importing.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
/** The smallest picture that is one. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let house: House & { readonly dir: string };
let folder: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  folder = temporaryFolder();
  write('photo.png', PNG);
  write('files/报告.md', '# 测试报告');
  write('files/log.csv', 'a,b');
});

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** The files in the vault. */
const contents = () =>
  readdirSync(join(house.dir, 'vault'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const bring = (data: unknown, services: Services = house.services) =>
  importData(
    services,
    portfolioDataSchema.parse(data),
    (file) => join(folder, file),
    () => undefined,
  );

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, params: error.params };
    throw error;
  }
  return undefined;
}

/** One record of each kind, in the form that commands.md prints. */
const DATA = {
  applicant: {
    name: '林',
    sex: '女',
    idNumber: '',
    birthDate: '1999-03-18',
    phone: '1',
    employer: '',
    employerPhone: '',
    photo: 'photo.png',
  },
  employments: [
    {
      occupation: '人工智能训练师',
      employer: '青禾',
      position: '组长',
      start: '2022-11-01',
      end: null,
      related: false,
      witness: { name: '周', phone: '2' },
    },
  ],
  certificates: [
    {
      occupation: '人工智能训练师',
      level: 4,
      kind: '技能等级证书',
      number: 'n',
      issued: '2024-12-20',
      expires: null,
      issuer: 'i',
    },
  ],
  education: [
    {
      school: 's',
      kind: '大专',
      trainingGoal: null,
      major: 'm',
      majorClass: '相关专业①',
      status: 'graduated',
      start: '',
      date: '2019-06-30',
    },
  ],
  apprenticeships: [{ occupation: '电子商务师', employer: 'e', completed: '2020-01-31' }],
  titles: [{ name: '助理工程师', level: '初级', granted: '2021-05-01', matching: true }],
  workOutputs: [
    {
      key: 'w1',
      title: '测试',
      standard: TRAINER,
      node: 'L3-2.2',
      start: '2026-01-01',
      end: '',
      description: 'd',
    },
  ],
  evidence: [
    {
      key: 'e1',
      file: 'files/报告.md',
      title: '测试报告',
      kind: 'product',
      date: '2026-05-15',
      description: 'd',
      tags: ['测试'],
      workOutput: 'w1',
    },
    {
      key: 'e2',
      file: 'files/log.csv',
      title: '记录',
      kind: 'reflection',
      place: '青岛',
      employer: '青禾',
      people: [{ name: '周' }],
      fields: [{ name: '项目', value: '7' }],
      reflection: { situation: 's', result: 'r' },
    },
  ],
  claims: [
    { evidence: 'e1', standard: TRAINER, node: 'L3-2.2-S3', note: 'n', where: '第 3 页' },
    { evidence: 'e2', standard: TRAINER, node: 'L3-2.2-S2' },
  ],
};
const ALL = {
  applicant: 1,
  photo: 1,
  employments: 1,
  certificates: 1,
  education: 1,
  apprenticeships: 1,
  titles: 1,
  workOutputs: 1,
  evidence: 2,
  claims: 2,
};
const NONE = Object.fromEntries(Object.keys(ALL).map((name) => [name, 0]));

describe('an import', () => {
  it('brings in a record of each kind, with references by key', async () => {
    expect(await bring(DATA)).toEqual({ added: ALL, skipped: [] });
    const { client } = house;
    expect(await client['career.show']({})).toMatchObject({
      applicant: { name: '林', sex: '女', birthDate: '1999-03-18', phone: '1' },
      photo: { mediaType: 'image/png' },
      employments: [{ employer: '青禾', end: null, witness: { name: '周', phone: '2' } }],
      certificates: [{ level: 4, issued: '2024-12-20', expires: null }],
      education: [{ kind: '大专', start: null, date: '2019-06-30' }],
      apprenticeships: [{ completed: '2020-01-31' }],
    });
    const [output] = await client['workOutputs.list']({});
    expect(output).toMatchObject({ title: '测试', start: '2026-01-01', end: null });
    const { items } = await client['evidence.list']({});
    expect(items).toMatchObject([
      {
        evidence: {
          title: '记录',
          kind: 'reflection',
          date: null,
          workOutput: null,
          place: '青岛',
          employer: '青禾',
          people: [{ name: '周', role: '' }],
          fields: [{ name: '项目', value: '7' }],
          reflection: { situation: 's', task: '', action: '', result: 'r' },
        },
        claims: [{ node: 'L3-2.2-S2', note: '', where: '' }],
      },
      {
        evidence: { title: '测试报告', tags: ['测试'], workOutput: output?.id, file: { name: '报告.md' } },
        claims: [{ node: 'L3-2.2-S3', note: 'n', where: '第 3 页' }],
      },
    ]);
  });

  it('of the same file again adds nothing and says so for each record', async () => {
    await bring(DATA);
    const before = await holdingsOf(house.services);
    const { added, skipped } = await bring(DATA);
    expect(added).toEqual(NONE);
    expect(new Set(skipped.map(({ code }) => code))).toEqual(new Set(['there-already']));
    expect(skipped.map(({ what }) => what)).toEqual([
      ...['name', 'sex', 'birthDate', 'phone', 'photo'].map((field) => `/applicant/${field}`),
      ...['employments', 'certificates', 'education', 'apprenticeships', 'titles', 'workOutputs'].map(
        (list) => `/${list}/0`,
      ),
      '/evidence/0',
      '/evidence/1',
      '/claims/0',
      '/claims/1',
    ]);
    expect(await holdingsOf(house.services)).toEqual(before);
  });

  it('adds to what is there and leaves that as it is', async () => {
    await bring(DATA);
    const more = {
      applicant: { name: '别的名字', employer: '青禾', photo: 'photo2.png' },
      employments: [{ ...DATA.employments[0], end: '2026-01-31' }],
      evidence: [DATA.evidence[1]],
      claims: [{ evidence: 'e2', standard: TRAINER, node: 'L3-2.2-S2', note: '别的说明' }],
    };
    write('photo2.png', Buffer.concat([PNG, Buffer.from([0])]));
    expect(await bring(more)).toEqual({
      added: { ...NONE, applicant: 1, employments: 1 },
      skipped: [
        { what: '/applicant/name', code: 'other-there', params: {} },
        { what: '/applicant/photo', code: 'other-there', params: {} },
        { what: '/evidence/0', code: 'there-already', params: {} },
        { what: '/claims/0', code: 'other-there', params: {} },
      ],
    });
    expect(await house.client['career.show']({})).toMatchObject({
      applicant: { name: '林', employer: '青禾' },
      employments: expect.arrayContaining([
        expect.objectContaining({ end: null }),
        expect.objectContaining({ end: '2026-01-31' }),
      ]) as unknown,
    });
    expect((await holdingsOf(house.services)).counts.blobs).toBe(3);
  });

  it('leaves out records that lack what they cannot do without, and what depends on them', async () => {
    expect(
      await bring({
        employments: [{ occupation: '人工智能训练师' }],
        certificates: [{ occupation: '人工智能训练师', kind: '', issued: null }],
        education: [{ kind: '本科' }],
        apprenticeships: [{ completed: '2020-01-31' }],
        workOutputs: [{ key: 'w1', title: '没有条目', standard: TRAINER }],
        evidence: [
          { key: 'e1', title: '没有文件' },
          { key: 'e2', title: '有文件', file: 'files/log.csv', workOutput: 'w1' },
        ],
        claims: [
          { evidence: 'e1', standard: TRAINER, node: 'L3-2.2-S2' },
          { evidence: 'e2', standard: TRAINER },
        ],
      }),
    ).toEqual({
      added: { ...NONE, evidence: 1 },
      skipped: expect.arrayContaining([
        { what: '/employments/0', code: 'field-missing', params: { field: 'start' } },
        { what: '/certificates/0', code: 'field-missing', params: { field: 'kind' } },
        { what: '/education/0', code: 'field-missing', params: { field: 'date' } },
        { what: '/apprenticeships/0', code: 'field-missing', params: { field: 'occupation' } },
        { what: '/workOutputs/0', code: 'field-missing', params: { field: 'node' } },
        { what: '/evidence/0', code: 'field-missing', params: { field: 'file' } },
        { what: '/evidence/1/workOutput', code: 'work-output-skipped', params: {} },
        { what: '/claims/0', code: 'evidence-skipped', params: {} },
        { what: '/claims/1', code: 'field-missing', params: { field: 'node' } },
      ]) as unknown,
    });
  });

  it('of nothing adds nothing', async () => {
    expect(await bring({})).toEqual({ added: NONE, skipped: [] });
    expect(await bring({ applicant: null, employments: '', evidence: [] })).toEqual({
      added: NONE,
      skipped: [],
    });
  });
});

describe('an import is all or nothing', () => {
  const withClaim = (claim: object) => ({ ...DATA, claims: [...DATA.claims, claim] });
  const withEvidence = (evidence: object) => ({ ...DATA, evidence: [...DATA.evidence, evidence] });

  it.each<[string, unknown, object]>([
    [
      'a claim on a node that is not there',
      withClaim({ evidence: 'e1', standard: TRAINER, node: 'L9' }),
      { code: 'node-unknown', params: { standard: TRAINER, node: 'L9', at: '/claims/2/node' } },
    ],
    [
      'a claim on a level',
      withClaim({ evidence: 'e1', standard: TRAINER, node: 'L3' }),
      { code: 'bad-input', params: { detail: 'L3: level', at: '/claims/2/node' } },
    ],
    [
      'a claim on a standard that is not there',
      withClaim({ evidence: 'e1', standard: 'nope', node: 'L3' }),
      { code: 'standard-unknown', params: { id: 'nope', at: '/claims/2/node' } },
    ],
    [
      'a claim of evidence that is not there',
      withClaim({ evidence: 'e9', standard: TRAINER, node: 'L3-2.2-S1' }),
      { code: 'evidence-unknown', params: { at: '/claims/2/evidence', key: 'e9' } },
    ],
    [
      'evidence of a work output that is not there',
      withEvidence({ key: 'e3', title: 't', file: 'files/log.csv', workOutput: 'w9' }),
      { code: 'work-output-unknown', params: { at: '/evidence/2/workOutput', key: 'w9' } },
    ],
    [
      'a key twice',
      withEvidence({ key: 'e1', title: 't', file: 'files/log.csv' }),
      { code: 'bad-input', params: { at: '/evidence/2/key', detail: 'key "e1" ×2' } },
    ],
    [
      'a work output of a skill requirement',
      { ...DATA, workOutputs: [{ ...DATA.workOutputs[0], node: 'L3-2.2-S3' }] },
      { code: 'bad-input', params: { detail: 'L3-2.2-S3: skill-requirement', at: '/workOutputs/0/node' } },
    ],
    [
      'a photo that is no picture',
      { ...DATA, applicant: { photo: 'files/log.csv' } },
      { code: 'picture-unreadable', params: { at: '/applicant/photo', name: 'files/log.csv' } },
    ],
  ])('%s leaves nothing behind', async (_, data, fault) => {
    const before = await holdingsOf(house.services);
    expect(await faultOf(bring(data))).toEqual(fault);
    expect(await holdingsOf(house.services)).toEqual(before);
    expect(contents()).toEqual([]);
  });

  it('a file that is gone leaves no row, though others are in the vault by then', async () => {
    const data = withEvidence({ key: 'e3', title: 't', file: 'files/gone.pdf' });
    const before = await holdingsOf(house.services);
    expect(await faultOf(bring(data))).toEqual({
      code: 'file-missing',
      params: { path: join(folder, 'files/gone.pdf'), at: '/evidence/2/file' },
    });
    expect(await holdingsOf(house.services)).toEqual(before);
    expect(contents()).toEqual([]);
    expect((await bring(DATA)).added).toEqual(ALL);
  });

  it('a failure at the very last row takes all rows back', async () => {
    const ids = house.services.newId;
    let left = 8; // an id for each row but the last claim
    const failing: Services = {
      ...house.services,
      newId: () => {
        left -= 1;
        if (left < 0) throw new Error('out of ids');
        return ids();
      },
    };
    const before = await holdingsOf(house.services);
    await expect(bring(DATA, failing)).rejects.toThrow('out of ids');
    expect(left).toBe(-1);
    expect(await holdingsOf(house.services)).toEqual(before);
    expect(contents()).toEqual([]);
    expect(await house.client['career.show']({})).toMatchObject({ applicant: { name: '' }, employments: [] });
  });
});

describe('fields that the schema does not know', () => {
  it('are named by their place; blank ones are passed over', () => {
    const raw = {
      applicant: { name: 'a', hobby: 'x', 'a/b': 1, nothing: '' },
      employments: [{ occupation: 'o' }, { occupation: 'o', witness: { name: 'n', mail: 'm' } }],
      notes: [],
    };
    expect(unknownFields(raw, portfolioDataSchema.parse(raw))).toEqual([
      '/applicant/hobby',
      '/applicant/a~1b',
      '/employments/1/witness/mail',
      '/notes',
    ]);
  });
});
