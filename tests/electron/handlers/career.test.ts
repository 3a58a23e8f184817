import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';

const EMPLOYMENT = {
  occupation: '人工智能训练师',
  employer: '杭州某某科技有限公司',
  position: '数据标注组长',
  start: '2021-03-01',
  end: null,
  related: false,
  witness: { name: '王敏', phone: '0571-00000000' },
};

describe('a career', () => {
  it('given a record put back under its own id, then it is that one again, and put back twice it is there once', async () => {
    const { client } = await openHouseWithPortfolio();
    await client['employments.save']({ id: null, as: 'former', record: EMPLOYMENT });
    const added = await client['employments.save']({
      id: null,
      record: { ...EMPLOYMENT, start: '2019-07-01' },
    });
    await client['career.remove']({ list: 'employments', id: 'former' });
    for (let times = 0; times < 2; times += 1)
      expect(await client['employments.save']({ id: null, as: 'former', record: EMPLOYMENT })).toEqual(added);
    expect(added.employments.map(({ id }) => id)).toEqual([expect.any(String), 'former']);
  });

  it('keeps each kind of record as it was entered, in order of time', async () => {
    const { client } = await openHouseWithPortfolio();
    const certificate = {
      occupation: '人工智能训练师',
      level: 4,
      kind: '职业资格证书',
      number: 'A1',
      issued: '2022-06-30',
      expires: null,
      issuer: '某某中心',
      related: false,
    } as const;
    const education = {
      school: '某某学院',
      kind: '大专',
      trainingGoal: null,
      major: '信息类',
      majorClass: '相关专业①',
      status: 'graduated',
      start: null,
      date: '2019-06-30',
    } as const;
    const apprenticeship = {
      occupation: '电子商务师',
      employer: '',
      completed: '2020-01-31',
      related: false,
    };
    const title = {
      name: '工程师',
      level: '中级',
      specialty: '计算机应用',
      number: 'T1',
      granted: '2022-10-31',
      issuer: '某省人社厅',
      matching: true,
    } as const;
    await client['employments.save']({ id: null, record: EMPLOYMENT });
    await client['employments.save']({
      id: null,
      record: { ...EMPLOYMENT, start: '2019-07-01', end: '2021-02-28' },
    });
    await client['certificates.save']({ id: null, record: certificate });
    await client['education.save']({ id: null, record: education });
    await client['titles.save']({ id: null, record: title });
    const career = await client['apprenticeships.save']({ id: null, record: apprenticeship });
    expect(career.employments.map((row) => row.start)).toEqual(['2019-07-01', '2021-03-01']);
    expect(career).toMatchObject({
      employments: [{}, EMPLOYMENT],
      certificates: [certificate],
      education: [education],
      apprenticeships: [apprenticeship],
      titles: [title],
    });
  });

  it('is edited and removed row by row', async () => {
    const { client } = await openHouseWithPortfolio();
    const { employments } = await client['employments.save']({ id: null, record: EMPLOYMENT });
    const id = employments[0]?.id ?? '';
    const edited = await client['employments.save']({ id, record: { ...EMPLOYMENT, end: '2026-01-31' } });
    expect(edited.employments).toEqual([{ ...EMPLOYMENT, id, end: '2026-01-31' }]);
    expect((await client['career.remove']({ list: 'employments', id })).employments).toEqual([]);
    await expect(client['career.remove']({ list: 'employments', id })).rejects.toMatchObject({
      code: 'record-unknown',
    });
  });

  it.each([
    ['a date that the calendar lacks', { ...EMPLOYMENT, start: '2021-02-30' }],
    ['no occupation', { ...EMPLOYMENT, occupation: '  ' }],
  ])('refuses %s', async (_name, record) => {
    const { client } = await openHouseWithPortfolio();
    await expect(client['employments.save']({ id: null, record })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('has a photo, which must be a picture', async () => {
    const { client, services } = await openHouseWithPortfolio();
    const path = join(temporaryFolder(), 'photo.png');
    writeFileSync(
      path,
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const { photo } = await client['applicant.photo']({}, { kind: 'path', path, name: 'photo.png' });
    expect(photo).toMatchObject({ mediaType: 'image/png' });
    expect(await openFile(services, 'photo', photo?.sha256 ?? '')).toMatchObject({ mediaType: 'image/png' });
    const text = join(temporaryFolder(), 'photo.jpg');
    writeFileSync(text, 'no picture');
    await expect(
      client['applicant.photo']({}, { kind: 'path', path: text, name: 'photo.jpg' }),
    ).rejects.toMatchObject({ code: 'picture-unreadable' });
    expect((await client['career.show']({})).photo).toEqual(photo);
    expect((await client['applicant.removePhoto']({})).photo).toBeNull();
    const sha256 = photo?.sha256 ?? null;
    expect((await client['applicant.formerPhoto']({ sha256 })).photo).toEqual(photo);
    expect((await client['applicant.formerPhoto']({ sha256: null })).photo).toBeNull();
    await expect(client['applicant.formerPhoto']({ sha256: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'record-unknown',
    });
  });

  it('is judged: from a work record to the verdict', async () => {
    const { client } = await openHouseWithPortfolio();
    await client['employments.save']({ id: null, record: EMPLOYMENT });
    const { levels } = await client['eligibility.judge']({ standard: TRAINER, level: 4, reading: 'lenient' });
    expect(levels).toMatchObject([
      {
        level: 4,
        asOf: '2026-11-24',
        eligible: true,
        alternatives: ['L4-2'],
        earliestEligibleDate: '2025-03-01',
      },
    ]);
    const all = await client['eligibility.judge']({ standard: TRAINER, level: null, reading: 'lenient' });
    expect(all.levels.map((verdict) => [verdict.level, verdict.eligible])).toEqual([
      [5, true],
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ]);
  });

  it.each([
    [
      'a standard without conditions',
      { standard: 'icap-SET4130-002v1', level: 3 },
      'standard-without-eligibility',
    ],
    ['a level that the standard lacks', { standard: TRAINER, level: 6 }, 'level-unknown'],
    ['an unknown standard', { standard: 'none', level: 3 }, 'standard-unknown'],
  ])('cannot be judged by %s', async (_name, question, code) => {
    const { client } = await openHouseWithPortfolio();
    await expect(client['eligibility.judge']({ ...question, reading: 'literal' })).rejects.toMatchObject({
      code,
    });
  });
});
