import { expect, test } from 'vitest';
import { heatRows, moveSquare, partsAround } from '../../../../renderer/features/coverage/heat/squares.ts';
import { outline } from '../../../../renderer/features/coverage/outline.ts';
import { cover } from '../../../../shared/coverage/cover.ts';
import { PACKS } from '../../standardPacks.ts';

const standard = PACKS['cn-4-04-05-05-2021'];
const coverage = cover(standard, 3, [], '2026-11-24');
const groups = outline(standard, coverage);

test('each requirement has one square, in the row of its duty and beside those of its work content', () => {
  const rows = heatRows(groups);
  expect(rows.map(({ group, clusters }) => [group.id, clusters.flat().length])).toEqual(
    groups.map(({ id, total }) => [id, total]),
  );
  const squares = rows.flatMap(({ clusters }) => clusters.flat().map(({ node }) => node.id));
  expect(squares.toSorted()).toEqual(coverage.nodes.map(({ id }) => id).toSorted());
  const [first] = rows[0]?.clusters ?? [];
  expect(first?.every(({ node }) => node.id.startsWith('L3-1.1-'))).toBe(true);
});

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowRight', 19, 19],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 3, 9],
  ['ArrowDown', 12, 19],
  ['ArrowUp', 12, 0],
  ['Home', 12, 0],
  ['End', 3, 19],
  ['x', 3, null],
])('of 20 squares in rows that begin at 0 and 9, %s leads from %i to %s', (key, from, to) => {
  expect(moveSquare(from, key, 20, [0, 9])).toBe(to);
});

test('the parts around a requirement are found from the outermost on', () => {
  expect(partsAround(groups, 'L3-1.1-S1')).toEqual(['L3-1', 'L3-1.1']);
  expect(partsAround(groups, 'L5-1.1-S1')).toEqual([]);
});
