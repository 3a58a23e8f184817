import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, coverNode, withCovered } from '../../../shared/coverage/cover.ts';
import { AT_LEAST_ONE, judgeEnough } from '../../../shared/coverage/enough.ts';
import { composeMatrix, toCell, withCells, type JudgedLink } from '../../../shared/coverage/matrix.ts';
import { indexStandard, requirementsOf } from '../../../shared/standard/tree.ts';
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
const matrixOf = (...links: readonly JudgedLink[]) => composeMatrix(trainer, 3, links, AT_LEAST_ONE, TODAY);

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
      enough: true,
      missing: 0,
      links: [{ claim: 'L3-1.1-S1 a', evidence: 'a', state: 'signed' }],
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
    expect(composeMatrix(trainer, 3, [], AT_LEAST_ONE, TODAY, [other]).evidence).toEqual([other]);
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
        expect(changed.nodes).toEqual(anew.nodes);
        // A column stays when its last link goes, so that the link can be put back.
        expect(changed.evidence.map((one) => one.id)).toEqual(
          expect.arrayContaining(anew.evidence.map((one) => one.id)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
