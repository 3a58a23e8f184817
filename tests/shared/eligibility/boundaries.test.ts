import { describe, expect, it } from 'vitest';
import { addCalendarDays } from '../../../shared/calendar/plainDate.ts';
import { certificate, diploma, job, judgeTrainer } from './rulesOf.ts';

type Given = Parameters<typeof judgeTrainer>[2];

/** Each printed condition with the least that meets it, and the first day on which it does. */
const BOUNDARIES: readonly (readonly [string, string, Given, string])[] = [
  ['L5-1', 'one year', { employments: [job('2025-03-01')] }, '2026-03-01'],
  ['L5-1', 'one year from a leap day', { employments: [job('2024-02-29')] }, '2025-02-28'],
  ['L5-1', 'one year over a leap day', { employments: [job('2023-03-01')] }, '2024-03-01'],
  ['L5-1', 'one year up to a leap day', { employments: [job('2023-02-28')] }, '2024-02-28'],
  ['L5-1', 'the last day of the year', { employments: [job('2023-12-31')] }, '2024-12-31'],
  [
    'L5-2',
    'an apprenticeship',
    { apprenticeships: [{ occupation: '人工智能训练师', completed: '2024-02-29' }] },
    '2024-02-29',
  ],
  [
    'L4-1',
    'three years after the certificate',
    { employments: [job('2020-01-01')], certificates: [certificate(5, '2021-05-10')] },
    '2024-05-10',
  ],
  [
    'L4-1',
    'the certificate on a leap day',
    { employments: [job('2020-01-01')], certificates: [certificate(5, '2020-02-29')] },
    '2023-02-28',
  ],
  [
    'L4-1',
    'work that begins after the certificate',
    { employments: [job('2022-01-01')], certificates: [certificate(5, '2021-05-10')] },
    '2025-01-01',
  ],
  ['L4-2', 'four years', { employments: [job('2022-11-25')] }, '2026-11-25'],
  ['L4-2', 'four years, begun on a leap day', { employments: [job('2020-02-29')] }, '2024-02-29'],
  [
    'L4-2',
    'four years with a gap of one day',
    { employments: [job('2019-01-01', '2020-12-31'), job('2021-01-02')] },
    '2023-01-02',
  ],
  [
    'L4-2',
    'four years with an overlap of one day',
    { employments: [job('2019-01-01', '2020-12-31'), job('2020-12-31')] },
    '2023-01-01',
  ],
  [
    'L4-3',
    '技工学校',
    { education: [diploma('技工学校', '相关专业①', { date: '2024-02-29' })] },
    '2024-02-29',
  ],
  [
    'L3-1',
    'three years after 四级',
    { employments: [job('2015-01-01')], certificates: [certificate(4, '2020-02-29')] },
    '2023-02-28',
  ],
  [
    'L3-2',
    '四级 and a diploma, the later of the two',
    {
      certificates: [certificate(4, '2022-06-30')],
      education: [diploma('高级技工学校', '无关', { date: '2022-07-01' })],
    },
    '2022-07-01',
  ],
  [
    'L3-3',
    '大专 and three years',
    { employments: [job('2021-03-01')], education: [diploma('大专', '相关专业②')] },
    '2024-03-01',
  ],
  [
    'L2-1',
    'four years after 三级',
    { employments: [job('2015-01-01')], certificates: [certificate(3, '2020-02-29')] },
    '2024-02-29',
  ],
  [
    'L2-2',
    '三级 and three years',
    {
      employments: [job('2020-07-01')],
      certificates: [certificate(3, '2021-01-01')],
      education: [diploma('高级技工学校', '无关')],
    },
    '2023-07-01',
  ],
  [
    'L2-2',
    '预备技师 and two years',
    {
      employments: [job('2024-02-29')],
      certificates: [certificate(null, '2024-01-01', '预备技师')],
      education: [diploma('技师学院', '无关')],
    },
    '2026-02-28',
  ],
  [
    'L1-1',
    'four years after 二级',
    { employments: [job('2015-01-01')], certificates: [certificate(2, '2020-10-01')] },
    '2024-10-01',
  ],
];

const holdsOn = (id: string, given: Given, asOf: string): boolean | undefined =>
  judgeTrainer(Number(id[1]), asOf, given).conditions.find((condition) => condition.id === id)?.holds;

describe('the first day of each printed condition', () => {
  it.each(BOUNDARIES)('%s, %s', (id, _name, given, day) => {
    expect({
      before: holdsOn(id, given, addCalendarDays(day, -1)),
      on: holdsOn(id, given, day),
      after: holdsOn(id, given, addCalendarDays(day, 1)),
    }).toEqual({ before: false, on: true, after: true });
  });
});
