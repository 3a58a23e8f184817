import { expect, test } from 'vitest';
import { ladderOf } from '../../../shared/standard/ladder.ts';
import { ownStandard, pack, packs } from '../../support/standards.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';

/** The ladder as a table: by function, a row of what stands at each level. */
const drawn = (standard: Standard) =>
  Object.fromEntries(
    (ladderOf(standard)?.groups ?? []).map(({ name, rows }) => [
      name,
      rows.map(({ cells }) =>
        cells.map((cell) => (cell.kind === 'printed' ? cell.content.id : cell.kind)).join(' '),
      ),
    ]),
  );

test('人工智能训练师: functions by their names, contents by their names and then by their numbers', () => {
  expect(drawn(pack('cn-4-04-05-05-2021'))).toEqual({
    数据采集和处理: ['L5-1.1 L4-1.1 covered covered covered', 'L5-1.2 L4-1.2 covered covered covered'],
    数据标注: ['L5-2.1 L4-2.1 covered covered covered', 'L5-2.2 L4-2.2 covered covered covered'],
    智能系统运维: [
      'L5-3.1 covered covered covered covered',
      'L5-3.2 L4-3.1 covered covered covered',
      'none L4-3.2 covered covered covered',
    ],
    业务分析: ['none none L3-1.1 L2-1.1 L1-1.1', 'none none L3-1.2 L2-1.2 L1-1.2'],
    智能训练: [
      'none none L3-2.1 covered covered',
      'none none L3-2.2 L2-2.1 L1-2.1',
      'none none none L2-2.2 L1-2.2',
    ],
    智能系统设计: ['none none L3-3.1 L2-3.1 L1-3.1', 'none none L3-3.2 L2-3.2 L1-3.2'],
    培训与指导: ['none none L3-4.1 L2-4.1 L1-4.1', 'none none L3-4.2 L2-4.2 L1-4.2'],
  });
});

const level = (id: string, number: number): Partial<StandardNode> => ({
  id,
  type: 'level',
  text: id,
  level: number,
});
const part = (id: string, parent: string, text: string): Partial<StandardNode> => ({
  id,
  parent,
  type: 'function',
  text,
});
const content = (id: string, parent: string, code: string, text: string): Partial<StandardNode> => ({
  id,
  parent,
  type: 'content',
  code,
  text,
});

test('a standard that does not say that a higher level takes in the lower ones: an empty cell is empty', () => {
  const standard = ownStandard([
    level('Low', 2),
    part('Low-1', 'Low', 'Labelling'),
    content('Low-1.1', 'Low-1', '1.1', 'Images'),
    level('High', 1),
    part('High-1', 'High', 'Review'),
    content('High-1.1', 'High-1', '1.1', 'Images'),
  ]);
  expect(drawn(standard)).toEqual({ Labelling: ['Low-1.1 none'], Review: ['none High-1.1'] });
});

test('no content is lost, however the names and numbers of the levels cross', () => {
  const standard = ownStandard([
    level('A', 3),
    part('A-1', 'A', 'F'),
    content('A-1.1', 'A-1', '1.1', 'x'),
    content('A-1.2', 'A-1', '1.2', 'x'),
    level('B', 2),
    part('B-1', 'B', 'F'),
    content('B-1.1', 'B-1', '1.1', 'y'),
    content('B-1.2', 'B-1', '1.2', 'x'),
    content('B-1.3', 'B-1', '1.3', 'x'),
  ]);
  expect(drawn(standard)).toEqual({ F: ['A-1.1 B-1.2', 'A-1.2 B-1.3', 'none B-1.1'] });
});

test('where there are no two levels there is no ladder', () => {
  expect(packs.filter((standard) => ladderOf(standard) !== null).map(({ id }) => id)).toEqual([
    'cn-4-04-05-05-2021',
  ]);
});
