import { describe, expect, it } from 'vitest';
import { coverageOf, rowsOf } from '../../../../renderer/features/coverage/matrix/layout.ts';
import { measure } from '../../../../renderer/features/coverage/matrix/measures.ts';
import { idsOf, outline, type Group } from '../../../../renderer/features/coverage/outline.ts';
import { AT_LEAST_ONE } from '../../../../shared/coverage/enough.ts';
import { composeMatrix, withExpected } from '../../../../shared/coverage/matrix.ts';
import { PACKS } from '../../standardPacks.ts';

const trainer = PACKS['cn-4-04-05-05-2021'];
const all = [{ id: 'a', title: 'a', kind: 'product', date: null }] as const;
const nothing = composeMatrix(
  trainer,
  3,
  { evidence: [], judged: new Map() },
  AT_LEAST_ONE,
  '2026-11-24',
  all,
);
const tallyOf = ({ id, total, covered, signed }: Group) => [id, total, covered, signed];

it('has for each part the tally of all that lies beneath it, also after a link and whatever is shown', () => {
  rowsOf(trainer, nothing, 'all', new Set());
  const linked = withExpected(
    nothing,
    ['L3-1.1-S1', 'L3-2.1-S1'].map((node) => ({ node, evidence: 'a', state: 'signed' })),
    'linked',
  );
  const flat = (groups: readonly Group[]): Group[] =>
    groups.flatMap((group) => [group, ...flat(group.groups)]);
  const groups = outline(trainer, coverageOf(trainer, linked));
  const parts = rowsOf(trainer, linked, 'all', new Set()).flatMap((row) =>
    row.is === 'part' ? row.group : [],
  );
  expect(parts.map(tallyOf)).toEqual(flat(groups).map(tallyOf));
  expect(parts.map(({ id }) => id)).toEqual(idsOf(groups));
  const [first] = rowsOf(trainer, linked, 'none', new Set());
  expect(first?.is === 'part' && tallyOf(first.group)).toEqual(tallyOf(groups[0]!));
});

const group = { kind: 'product', from: 0, count: 1, open: true } as const;

it('widens the columns of a kind until its name fits above them, and no others', () => {
  const { starts } = measure(
    [
      { ...group, span: 3 },
      { ...group, span: 1 },
      { ...group, span: 2 },
    ],
    ({ span }) => (span === 1 ? 'Witness testimony 1' : '证人证言 1'),
    0,
  );
  // Its longer line is `testimony 1`: eleven letters, and the chevron.
  const first = 330 + 3 * 34;
  expect(starts).toEqual([330, 364, 398, first, first + 105, first + 139, first + 173]);
});

describe('in a window that is wider than the matrix', () => {
  const measureIn = (room: number, span: number) => {
    const { starts, wide } = measure([{ ...group, span }], () => '成果', room);
    return { requirements: starts[0], column: (starts[1] ?? 0) - (starts[0] ?? 0), end: starts.at(-1), wide };
  };

  it.each([
    ['too narrow: scrolled across', 1000, 30, { requirements: 330, column: 34, end: 1350, wide: false }],
    [
      'a little room: more of the requirements',
      1500,
      30,
      { requirements: 480, column: 34, end: 1500, wide: false },
    ],
    ['more: wider columns too', 2000, 30, { requirements: 760, column: 41, end: 1990, wide: false }],
    ['enough for titles across', 3500, 30, { requirements: 560, column: 98, end: 3500, wide: true }],
    [
      'few pieces: it ends where they end',
      3500,
      4,
      { requirements: 760, column: 160, end: 1400, wide: true },
    ],
  ])('%s', (_what, room, span, expected) => {
    expect(measureIn(room, span)).toEqual(expected);
  });
});
