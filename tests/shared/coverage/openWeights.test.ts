import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover } from '../../../shared/coverage/cover.ts';
import { openWeights } from '../../../shared/coverage/openWeights.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { readPack } from '../standard/packs.ts';

const { standard } = readPack('cn-4-04-05-05-2021');
const TODAY = '2026-11-24';
const shown = (level: number, nodes: readonly string[]) =>
  cover(
    standard,
    level,
    nodes.map((node) => ({ node, evidence: 'e', state: 'evidence' as const })),
    TODAY,
  );

describe('weights that are still open', () => {
  it('begin with the row in which one more requirement brings most', () => {
    const [first, second] = openWeights(shown(5, []));
    expect(first).toMatchObject({ part: 'skill', name: '数据标注', open: 4, points: 60, each: 15 });
    expect(second).toMatchObject({ part: 'theory', name: '数据标注', open: 4, points: 50, each: 12.5 });
  });

  it('leave out what is covered, and a level’s rows that are printed ×', () => {
    const all = requirementsOf(standard, 5).map(({ id }) => id);
    expect(openWeights(shown(5, all))).toEqual([]);
    expect(openWeights(shown(5, [])).map(({ name }) => name)).not.toContain('业务分析');
  });

  it('and what is covered make a hundred', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(level, fc.array(fc.nat({ max: 200 })), (of, picks) => {
        const ids = requirementsOf(standard, of).map(({ id }) => id);
        const coverage = shown(
          of,
          picks.flatMap((pick) => ids[pick % ids.length] ?? []),
        );
        for (const part of ['skill', 'theory'] as const) {
          const open = openWeights(coverage)
            .filter((weight) => weight.part === part)
            .reduce((sum, { points }) => sum + points, 0);
          expect(open + (coverage.weighted?.[part].covered ?? 0)).toBeCloseTo(100, 1);
        }
      }),
    );
  });
});
