import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, type ClaimState } from '../../../shared/coverage/cover.ts';
import { bestState } from '../../../shared/coverage/state.ts';
import { standardSchema } from '../../../shared/standard/standard.ts';
import { descendantsOf, requirementsOf } from '../../../shared/standard/tree.ts';
import { anyStandard, ownStandard } from '../../support/standards.ts';

const load = (id: string) =>
  standardSchema.parse(JSON.parse(readFileSync(`resources/standards/${id}.json`, 'utf8')));
const trainer = load('cn-4-04-05-05-2021');
const prompter = load('icap-SET4130-002v1');
const TODAY = '2026-11-24';

const claim = (node: string, evidence = 'e1', state: ClaimState['state'] = 'evidence'): ClaimState => ({
  node,
  evidence,
  state,
});

describe('coverage of a 職能基準', () => {
  it('counts indicators, and rolls them up to tasks and duties', () => {
    const coverage = cover(
      prompter,
      null,
      [claim('T1.1-P1'), claim('T2.2-P2'), claim('T2.2-P2', 'e2')],
      TODAY,
    );
    expect(coverage.nodes).toHaveLength(10);
    expect(coverage.nodes.filter((node) => node.state !== 'none')).toEqual([
      { id: 'T1.1-P1', type: 'indicator', code: 'P1.1.1', state: 'evidence', evidence: 1, signed: 0 },
      { id: 'T2.2-P2', type: 'indicator', code: 'P2.2.2', state: 'evidence', evidence: 2, signed: 0 },
    ]);
    expect(coverage.rollup.filter((row) => row.covered > 0)).toEqual([
      { id: 'T1', type: 'duty', total: 3, covered: 1, signed: 0 },
      { id: 'T1.1', type: 'task', total: 1, covered: 1, signed: 0 },
      { id: 'T2', type: 'duty', total: 3, covered: 1, signed: 0 },
      { id: 'T2.2', type: 'task', total: 2, covered: 1, signed: 0 },
    ]);
    expect(coverage.weighted).toBeNull();
  });
});

describe('coverage of 人工智能训练师', () => {
  it('weighs level three by the printed tables', () => {
    // 业务分析 has 5 skill requirements of weight 25; 智能系统设计 6 knowledge… the shares below are worked out by hand.
    const skills = requirementsOf(trainer, 3).filter(
      (node) => node.type === 'skill-requirement' && node.id.startsWith('L3-1.'),
    );
    const coverage = cover(
      trainer,
      3,
      skills.slice(0, 2).map((node) => claim(node.id)),
      TODAY,
    );
    expect(skills).toHaveLength(5);
    expect(coverage.weighted?.skill).toMatchObject({ covered: 10, signed: 0 });
    expect(coverage.weighted?.theory).toMatchObject({ covered: 0, signed: 0 });
    expect(
      coverage.weighted?.skill.rows.map((row) => [row.name, row.percent, row.total, row.covered]),
    ).toEqual([
      ['业务分析', 25, 5, 2],
      ['智能训练', 35, 6, 0],
      ['智能系统设计', 35, 5, 0],
      ['培训与指导', 5, 4, 0],
    ]);
  });

  it('counts basic requirements by their leaves, under theory', () => {
    const coverage = cover(trainer, 5, [claim('B1.1')], TODAY);
    // 职业道德: 5 per cent over 4 leaves.
    expect(coverage.weighted?.theory).toMatchObject({ covered: 1.25, signed: 0 });
    expect(
      coverage.rollup
        .filter((row) => row.type === 'basic-requirement')
        .map((row) => [row.id, row.total, row.covered]),
    ).toEqual([
      ['B1', 4, 1],
      ['B1.2', 3, 0],
      ['B2', 6, 0],
      ['B2.1', 2, 0],
      ['B2.2', 4, 0],
    ]);
  });

  it('reaches exactly 100 per cent of both tables when all is covered, at every level', () => {
    for (const level of [5, 4, 3, 2, 1]) {
      const all = requirementsOf(trainer, level).map((node) => claim(node.id, 'e1', 'signed'));
      expect(cover(trainer, level, all, TODAY).weighted).toMatchObject({
        skill: { covered: 100, signed: 100 },
        theory: { covered: 100, signed: 100 },
      });
    }
  });

  it('passes over claims on other levels, and has no weights without a level', () => {
    const coverage = cover(trainer, 3, [claim('L4-1.1-S1')], TODAY);
    expect(coverage.nodes.every((node) => node.state === 'none')).toBe(true);
    const whole = cover(trainer, null, [claim('L4-1.1-S1')], TODAY);
    expect(whole.weighted).toBeNull();
    expect(whole.nodes).toHaveLength(83 + 79 + 10);
  });

  it('never falls when a claim is added, and stays between 0 and 100', () => {
    const ids = requirementsOf(trainer, 3).map((node) => node.id);
    const claims = fc.array(fc.constantFrom(...ids).map((id) => claim(id)));
    fc.assert(
      fc.property(claims, fc.constantFrom(...ids), (some, more) => {
        const before = cover(trainer, 3, some, TODAY).weighted;
        const after = cover(trainer, 3, [...some, claim(more)], TODAY).weighted;
        for (const part of ['skill', 'theory'] as const) {
          expect(after?.[part].covered).toBeGreaterThanOrEqual(before?.[part].covered ?? 0);
          expect(after?.[part].covered).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('the state of a requirement with several claims', () => {
  it.each([
    [['evidence', 'signed', 'stale'], 'signed'],
    [['evidence', 'stale', 'awaiting'], 'awaiting'],
    [['evidence', 'stale'], 'stale'],
    [['evidence'], 'evidence'],
    [[], 'none'],
  ] as const)('%j is %s', (states, best) => {
    expect(bestState(states)).toBe(best);
  });
});

describe('the rows above the requirements', () => {
  it('count what lies beneath each, however the tree is built', () => {
    fc.assert(
      fc.property(anyStandard, fc.array(fc.nat(), { maxLength: 6 }), (standard, picks) => {
        const claims = picks.map((pick) => claim(standard.nodes[pick % standard.nodes.length]?.id ?? ''));
        const { nodes, rollup } = cover(standard, null, claims, TODAY);
        const beneath = (id: string) => {
          const ids = new Set(descendantsOf(standard, id).map((node) => node.id));
          return nodes.filter((node) => ids.has(node.id));
        };
        expect(rollup).toEqual(
          standard.nodes
            .map(({ id, type }) => ({
              id,
              type,
              total: beneath(id).length,
              covered: beneath(id).filter(({ state }) => state !== 'none').length,
              signed: 0,
            }))
            .filter(({ total }) => total > 0),
        );
      }),
    );
  });

  it('are counted in one walk: a chain of 20,000 takes no longer than a list', () => {
    const chain = ownStandard(
      Array.from({ length: 20_000 }, (_, index) => ({
        id: `N${index}`,
        parent: index === 0 ? null : `N${index - 1}`,
      })),
    );
    const start = performance.now();
    const { rollup } = cover(chain, null, [claim('N19999')], TODAY);
    expect(rollup).toHaveLength(19_999);
    expect(rollup[0]).toEqual({ id: 'N0', type: 'item', total: 1, covered: 1, signed: 0 });
    // Some 50 ms were measured; walking down from each node would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
