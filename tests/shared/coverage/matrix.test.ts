import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, coverNode, coverShown, withCovered } from '../../../shared/coverage/cover.ts';
import { AT_LEAST_ONE, judgeEnough } from '../../../shared/coverage/enough.ts';
import {
  composeMatrix,
  stateAt,
  toCell,
  withCells,
  withExpected,
  type JudgedLink,
  type Matrix,
  type MatrixNode,
} from '../../../shared/coverage/matrix.ts';
import { indexStandard, requirementsOf } from '../../../shared/standard/tree.ts';
import { shownBy } from '../../support/shown.ts';
import { readPack } from '../standard/packs.ts';

const trainer = readPack('cn-4-04-05-05-2021').standard;
const TODAY = '2026-11-24';

const link = (node: string, evidence: string, some: Partial<JudgedLink> = {}): JudgedLink => ({
  claim: `${node} ${evidence}`,
  node,
  evidence,
  title: evidence,
  kind: 'product',
  date: null,
  state: 'evidence',
  ...some,
});
const matrixOf = (...links: readonly JudgedLink[]) =>
  composeMatrix(trainer, 3, shownBy(links), AT_LEAST_ONE, TODAY);

/** A row by the names of its evidence: where a column stands does not matter. */
const cellsOf = ({ evidence }: Matrix, node: MatrixNode) =>
  Object.fromEntries(
    evidence.flatMap(({ id }, at) => {
      const state = stateAt(node, at);
      return state === 'none' ? [] : [[id, state]];
    }),
  );

describe('the matrix', () => {
  it('has a row for each requirement of the level, and a column for each piece that shows one of them', () => {
    const matrix = matrixOf(
      link('L3-1.1-S1', 'a', { state: 'signed' }),
      link('L4-1.1-S1', 'of another level'),
    );
    expect(matrix.nodes.map(({ id }) => id)).toEqual(requirementsOf(trainer, 3).map(({ id }) => id));
    expect(matrix.evidence.map(({ id }) => id)).toEqual(['a']);
    expect(matrix.nodes.find(({ id }) => id === 'L3-1.1-S1')).toEqual({
      id: 'L3-1.1-S1',
      state: 'signed',
      evidence: 1,
      signed: 1,
      enough: true,
      missing: 0,
      counted: 1,
      cells: 'w',
    });
  });

  it('puts the columns in the order of their dates, those without one last', () => {
    const matrix = matrixOf(
      link('L3-1.1-S1', 'undated'),
      link('L3-1.1-S1', 'new', { date: '2026-01-01' }),
      link('L3-1.1-S2', 'old', { date: '2024-01-01' }),
    );
    expect(matrix.evidence.map(({ id }) => id)).toEqual(['old', 'new', 'undated']);
  });

  it('has a column for other evidence where that is asked for', () => {
    const other = { id: 'other', title: 'other', kind: 'reflection', date: null } as const;
    expect(composeMatrix(trainer, 3, shownBy([]), AT_LEAST_ONE, TODAY, [other]).evidence).toEqual([other]);
  });
});

const ids = requirementsOf(trainer, 3)
  .map(({ id }) => id)
  .slice(0, 6);
const anyLink = fc.record({
  node: fc.constantFrom(...ids, 'L4-1.1-S1'),
  evidence: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom('evidence', 'awaiting', 'signed', 'stale'),
});
const anyLinks = fc
  .uniqueArray(anyLink, { selector: ({ node, evidence }) => `${node} ${evidence}`, maxLength: 12 })
  .map((some) => some.map(({ node, evidence, state }) => link(node, evidence, { state })));

describe('one node changed', () => {
  it('gives what all computed anew would give: coverage, weights and matrix', () => {
    fc.assert(
      fc.property(anyLinks, anyLinks, fc.constantFrom(...ids), (before, after, id) => {
        // What changes is one node: its links before give way to its links after.
        const rest = before.filter(({ node }) => node !== id);
        const own = after.filter(({ node }) => node === id);
        const now = [...rest, ...own];
        const node = indexStandard(trainer).byId.get(id)!;
        const covered = coverNode(node, own);
        expect(withCovered(trainer, cover(trainer, 3, before, TODAY), covered)).toEqual(
          cover(trainer, 3, now, TODAY),
        );
        const change = {
          ...covered,
          standard: trainer.id,
          sufficiency: judgeEnough(id, own, AT_LEAST_ONE, TODAY),
          links: own.map(toCell),
        };
        const changed = withCells(matrixOf(...before), change);
        const anew = matrixOf(...now);
        expect(changed.nodes.map((one) => ({ ...one, cells: cellsOf(changed, one) }))).toEqual(
          anew.nodes.map((one) => ({ ...one, cells: cellsOf(anew, one) })),
        );
        // A column stays when its last link goes, so that the link can be put back.
        expect(changed.evidence.map((one) => one.id)).toEqual(
          expect.arrayContaining(anew.evidence.map((one) => one.id)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what was read by evidence', () => {
  it('covers as the same claims do one by one', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        expect(coverShown(trainer, 3, shownBy(links), TODAY)).toEqual(cover(trainer, 3, links, TODAY));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is expected of a change', () => {
  const cells = fc.uniqueArray(
    fc.record({ node: fc.constantFrom(...ids), evidence: fc.constantFrom('a', 'b', 'c') }),
    { selector: ({ node, evidence }) => `${node} ${evidence}`, maxLength: 6 },
  );
  const all = ['a', 'b', 'c'].map((id) => ({ id, title: id, kind: 'product', date: null }) as const);
  const matrixWithAll = (links: readonly JudgedLink[]) =>
    composeMatrix(trainer, 3, shownBy(links), RULE, TODAY, all);
  const RULE = { ...AT_LEAST_ONE, required: 2 };

  it('is what the answer will say: linked cells have evidence, those that were linked stay as they are judged', () => {
    fc.assert(
      fc.property(anyLinks, cells, (before, some) => {
        const stands = new Set(before.map(({ node, evidence }) => `${node} ${evidence}`));
        const added = some.filter(({ node, evidence }) => !stands.has(`${node} ${evidence}`));
        expect(withExpected(matrixWithAll(before), some, 'linked')).toEqual(
          matrixWithAll([...before, ...added.map(({ node, evidence }) => link(node, evidence))]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('and unlinked cells have nothing', () => {
    fc.assert(
      fc.property(anyLinks, cells, (before, some) => {
        const gone = new Set(some.map(({ node, evidence }) => `${node} ${evidence}`));
        expect(withExpected(matrixWithAll(before), some, 'unlinked')).toEqual(
          matrixWithAll(before.filter(({ node, evidence }) => !gone.has(`${node} ${evidence}`))),
        );
      }),
      { numRuns: 60 },
    );
  });
});
