import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/services.ts';
import { TRAINER, type, typeJson } from './typed.ts';

type Found = {
  readonly findings: readonly { rule: string; severity: string; message: string; field: string }[];
};

function picture(width: number, height: number, colour: string): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return canvas.encodeSync('jpeg', 90);
}

async function portfolioWith(photo: Uint8Array, data: object): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'photo.jpg'), photo);
  writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
  const dir = join(folder, 'portfolio');
  await typeJson('portfolio', 'create', dir);
  await typeJson('portfolio', 'import', dir, join(folder, 'data.json'));
  return dir;
}

const DATA = {
  applicant: {
    name: '林晓',
    sex: '男',
    idNumber: '990101199605120024',
    birthDate: '1996-05-12',
    phone: '12000000001',
    employer: '星河科技有限公司',
    statedYears: 9,
    photo: 'photo.jpg',
  },
  employments: [
    {
      occupation: '人工智能训练师',
      employer: '星河科技有限公司',
      position: '标注员',
      start: '2019-07-01',
      end: null,
      witness: { name: '王工', phone: '' },
    },
  ],
  education: [{ school: '某某职业学院', kind: '大专', majorClass: '相关专业①', date: '2019-06-30' }],
};

describe('precheck', () => {
  it('says what a reviewer would object to, where, and in the language asked for', async () => {
    const dir = await portfolioWith(picture(350, 490, '#808080'), DATA);
    const { findings } = await typeJson<Found>(
      'precheck',
      dir,
      '--standard',
      TRAINER,
      '--level',
      '3',
      '--lang',
      'zh-CN',
    );
    expect(findings.map(({ rule, severity, field }) => [rule, severity, field])).toEqual([
      ['sex-differs', 'error', '/applicant/sex'],
      ['stated-years-differ', 'error', '/applicant/statedYears'],
      ['witness-phone-missing', 'error', '/employments/0/witness/phone'],
      ['photo-grey', 'warning', '/applicant/photo'],
    ]);
    expect(findings[1]?.message).toBe(
      '填报的从业年限是 9 年，按工作经历累计是满 7 年；审核时两者要相等（不满一年的舍去）。',
    );
  });

  it('looks at the photo itself', async () => {
    const dir = await portfolioWith(picture(490, 350, '#c04020'), DATA);
    const { findings } = await typeJson<Found>('precheck', dir, '--standard', TRAINER, '--level', '3');
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('photo'))).toEqual([
      'photo-landscape',
    ]);
  });

  it('asks for what differs by place on demand, and says to confirm it', async () => {
    const dir = await portfolioWith(picture(350, 490, '#c04020'), DATA);
    const { out } = await type(
      'precheck',
      dir,
      '--standard',
      TRAINER,
      '--level',
      '3',
      '--local',
      'education-from-junior',
      '--lang',
      'zh-CN',
    );
    expect(out).toContain('请核对  /education\n  学习经历要从初中填起。 请向评价机构确认。');
  });
});
