import { describe, expect, it } from 'vitest';
import { completeMap, fillTemplate, proposeField, type Spot } from '../../../shared/application/template.ts';
import type { ApplicationValues } from '../../../shared/application/values.ts';

const spot = (name: string, kind: Spot['kind'] = 'placeholder', within: string | null = null): Spot => ({
  name,
  kind,
  within,
});

describe('what a spot asks for is seen by its name', () => {
  it.each([
    ['姓名', 'name'],
    ['身份证号', 'idNumber'],
    ['身分證號碼', 'idNumber'],
    ['出生年月：', 'birthMonth'],
    ['employerPhone', 'employerPhone'],
    ['bookmark:现工作单位', 'employer'],
    ['照片', 'photo'],
    ['所在单位2', 'work.2.employer'],
    ['工作经历1起止时间', 'work.1.period'],
    ['work_3_witness', 'work.3.witness'],
    ['毕业院校', 'school'],
    ['其他', ''],
  ])('%s: %s', (name, field) => {
    expect(proposeField({ name, kind: 'placeholder' }, null)).toBe(field);
  });

  it('within a list its columns come first', () => {
    expect(proposeField({ name: '电话', kind: 'placeholder' }, 'work')).toBe('work.witnessPhone');
    expect(proposeField({ name: '电话', kind: 'placeholder' }, null)).toBe('phone');
    expect(proposeField({ name: '工作经历', kind: 'list' }, null)).toBe('work');
  });
});

const values = {
  single: { name: '林晓', employer: '青禾' },
  photo: null,
  list: { work: [{ employer: '甲' }, { employer: '乙' }], education: [] },
} as unknown as ApplicationValues;

it('what was said goes before what is proposed, and what stays empty is told', () => {
  const spots = [
    spot('姓名'),
    spot('单位名'),
    spot('照片'),
    spot('经历', 'list'),
    spot('单位', 'placeholder', '经历'),
    spot('备注', 'placeholder', '经历'),
    spot('所在单位3'),
  ];
  const map = completeMap(spots, { 单位名: 'work.2.employer', 经历: 'work' });
  expect(map).toEqual({
    姓名: 'name',
    单位名: 'work.2.employer',
    照片: 'photo',
    经历: 'work',
    '经历›单位': 'work.employer',
    '经历›备注': '',
    所在单位3: 'work.3.employer',
  });
  expect(fillTemplate(spots, map, values)).toEqual({
    filling: {
      姓名: { text: '林晓' },
      单位名: { text: '乙' },
      照片: { text: '' },
      经历: {
        rows: [
          { 单位: { text: '甲' }, 备注: { text: '' } },
          { 单位: { text: '乙' }, 备注: { text: '' } },
        ],
      },
      所在单位3: { text: '' },
    },
    empty: ['照片', '经历›备注', '所在单位3'],
  });
});

it('a name within a list and outside of it is two spots', () => {
  const spots = [
    spot('单位'),
    spot('经历', 'list'),
    spot('单位', 'placeholder', '经历'),
    spot('起止', 'placeholder', '经历'),
  ];
  const said = { 经历: 'work', 单位: 'school', 起止: 'work.occupation' };
  const map = completeMap(spots, said);
  // What is said by the name alone is said of a spot of a list only where no other has it.
  expect(map).toEqual({
    单位: 'school',
    经历: 'work',
    '经历›单位': 'work.employer',
    '经历›起止': 'work.occupation',
  });
  expect(completeMap(spots, { 起止: 'work.position' }, map)['经历›起止']).toBe('work.position');
  const filled = fillTemplate(spots, { ...map, 单位: 'employer' }, values).filling;
  expect(filled).toMatchObject({
    单位: { text: '青禾' },
    经历: { rows: [{ 单位: { text: '甲' } }, { 单位: { text: '乙' } }] },
  });
});

it('a bookmark that no field was chosen for is not filled, within a repeated part neither', () => {
  const spots = [
    spot('bookmark:条款', 'bookmark'),
    spot('bookmark:姓名', 'bookmark'),
    spot('经历', 'list'),
    spot('bookmark:单位', 'bookmark', '经历'),
    spot('bookmark:性质', 'bookmark', '经历'),
  ];
  const { filling, empty } = fillTemplate(spots, completeMap(spots, { 经历: 'work' }), values);
  expect(filling).toEqual({
    'bookmark:姓名': { text: '林晓' },
    经历: { rows: [{ 'bookmark:单位': { text: '甲' } }, { 'bookmark:单位': { text: '乙' } }] },
  });
  expect(empty).toEqual(['bookmark:条款', '经历›bookmark:性质']);
});
