import { expect, test } from 'vitest';
import { idsOf, LOOSE, outline, uncovered, type Group } from '../../../renderer/features/coverage/outline.ts';
import { cover, type ClaimState } from '../../../shared/coverage/cover.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { own } from '../ownStandard.ts';
import { PACKS, type PackId } from '../standardPacks.ts';

const claim = (node: string): ClaimState => ({ node, evidence: 'e1', state: 'evidence' });
const draw = (pack: PackId, level: number | null, ...claimed: readonly string[]) =>
  outline(PACKS[pack], cover(PACKS[pack], level, claimed.map(claim), '2026-11-24'));

const requirementsIn = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => [
    ...group.requirements.map(({ node }) => node.id),
    ...requirementsIn(group.groups),
  ]);
const tallies = (groups: readonly Group[]) =>
  groups.map(({ id, covered, total }) => `${id} ${covered}/${total}`);

test('one level shows its functions, and the basic requirements together at the end', () => {
  expect(tallies(draw('cn-4-04-05-05-2021', 3, 'L3-1.1-S1', 'B2.1.1', 'L4-1.1-S1'))).toEqual([
    'L3-1 1/9',
    'L3-2 0/10',
    'L3-3 0/10',
    'L3-4 0/8',
    'basic-requirements 1/10',
  ]);
});

test('all levels show each level with its own', () => {
  expect(draw('cn-4-04-05-05-2021', null).map(({ id }) => id)).toEqual([
    'L5',
    'L4',
    'L3',
    'L2',
    'L1',
    'basic-requirements',
  ]);
});

test('a 職能基準 shows duties, tasks and their indicators', () => {
  const [duty] = draw('icap-SET4130-002v1', null, 'T1.1-P1');
  expect([duty?.id, duty?.groups.map(({ id, covered, total }) => [id, covered, total])]).toEqual([
    'T1',
    [
      ['T1.1', 1, 1],
      ['T1.2', 0, 1],
      ['T1.3', 0, 1],
    ],
  ]);
});

test.each([
  ['cn-4-04-05-05-2021', 3],
  ['cn-4-04-05-05-2021', null],
  ['icap-SET4130-002v1', null],
  ['icap-SMS2512-001v1', null],
  ['posts-llm-2023', null],
  ['iii-genai-guide-2023', null],
] as const)('every requirement of %s, level %s, is shown once', (pack, level) => {
  const shown = requirementsIn(draw(pack, level));
  const wanted = requirementsOf(PACKS[pack], level ?? undefined).map(({ id }) => id);
  expect(shown.toSorted()).toEqual(wanted.toSorted());
});

test('posts are parts of their own; of a guide the sections that ask for something are', () => {
  expect(tallies(draw('posts-llm-2023', null, 'P1-D1')).slice(0, 2)).toEqual(['P1 1/22', 'P2 0/22']);
  expect(idsOf(draw('iii-genai-guide-2023', null))).toEqual([
    'S1',
    'S1.2',
    'S1.3',
    'S2',
    'S2.1',
    'S4',
    'S4.1',
  ]);
});

test('what stands in no part of an own standard comes first; the deepest part holds what lies deeper', () => {
  const chain = Array.from({ length: 3000 }, (_, at) => ({
    id: `C${at}`,
    parent: at === 0 ? null : `C${at - 1}`,
  }));
  const standard = own([{ id: 'A', parent: null }, ...chain]);
  const groups = outline(standard, cover(standard, null, [], '2026-11-24'));
  expect(idsOf(groups)).toEqual([LOOSE, 'C0', 'C1', 'C2', 'C3', 'C4', 'C5']);
  expect(requirementsIn(groups)).toEqual(['A', 'C2999']);
});

test('what has no evidence yet is left with the parts around it, whose tallies stay those of the whole', () => {
  const left = uncovered(draw('icap-SET4130-002v1', null, 'T1.1-P1', 'T1.2-P1'));
  expect(tallies(left.slice(0, 1))).toEqual(['T1 2/3']);
  expect(idsOf(left.slice(0, 1))).toEqual(['T1', 'T1.3']);
  expect(requirementsIn(left)).not.toContain('T1.1-P1');
});
