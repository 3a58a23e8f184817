import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, type ClaimState } from '../../../shared/coverage/cover.ts';
import { evidenceIn } from '../../support/shown.ts';
import { AT_LEAST_ONE, judgeAllEnough, type EnoughRule } from '../../../shared/coverage/enough.ts';
import { pointsOf } from '../../../shared/coverage/points.ts';
import { effortOf, whatNext } from '../../../shared/coverage/whatNext.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { pack, packs } from '../../support/standards.ts';

const TODAY = '2026-11-24';
const icap = pack('icap-SET4130-002v1');
const trainer = pack('cn-4-04-05-05-2021');

const next = (
  standard: typeof icap,
  level: number | null,
  claims: readonly ClaimState[],
  rule: EnoughRule = AT_LEAST_ONE,
) => {
  const links = claims.map(({ node, evidence }) => ({
    node,
    evidence,
    title: evidence,
    kind: 'product' as const,
    date: null,
  }));
  return whatNext(
    standard,
    cover(standard, level, claims, TODAY),
    judgeAllEnough(standard, level, evidenceIn(links), rule, TODAY),
  );
};

describe('the points that a requirement stands for', () => {
  it.each(packs.map((standard) => [standard.id, standard] as const))(
    'add up to a hundred in each part of %s',
    (_, standard) => {
      const levels = standard.weights?.skill.rows.flatMap(({ percent }) => percent.map(({ level }) => level));
      for (const level of new Set([null, ...(levels ?? [])])) {
        const sums = new Map<string, number>();
        for (const { part, points } of pointsOf(standard, level).values())
          sums.set(part, (sums.get(part) ?? 0) + points);
        for (const sum of sums.values()) expect(sum).toBeCloseTo(100, 6);
      }
    },
  );
});

describe('what next', () => {
  const [first, second] = requirementsOf(icap).map(({ id }) => id);
  const claim = (node: string | undefined, state: ClaimState['state']): ClaimState => ({
    node: node ?? '',
    evidence: `e ${node}`,
    state,
  });

  it('names the work outputs of the task that would prove it', () => {
    const [part] = next(icap, null, []).parts;
    const step = part?.steps.find(({ requirements }) => requirements.includes(first ?? ''));
    expect(step).toMatchObject({ part: 'all', lack: 'first', missing: 1 });
    const types = step?.proof.map((id) => icap.nodes.find((node) => node.id === id)?.type);
    expect(new Set(types)).toEqual(new Set(['output']));
    const parents = step?.proof.map((id) => icap.nodes.find((node) => node.id === id)?.parent);
    expect(new Set(parents)).toEqual(new Set([step?.place]));
  });

  it('names the work content on the mainland standard, and keeps theory and skill apart', () => {
    const { parts, weighted } = next(trainer, 3, []);
    expect(weighted).toBe(true);
    expect(parts.map(({ part }) => part)).toEqual(['skill', 'theory']);
    expect(parts[0]?.steps.every(({ place, proof }) => proof.length === 1 && proof[0] === place)).toBe(true);
  });

  it('puts what only lacks the sign-off before what lacks a piece, and that before what has nothing', () => {
    const two: EnoughRule = { ...AT_LEAST_ONE, required: 2 };
    const order = ['signoff', 'more', 'first'] as const;
    expect(order.map((lack) => effortOf(lack, lack === 'signoff' ? 0 : 1, 1))).toEqual([1, 3, 5]);
    const [part] = next(icap, null, [claim(first, 'evidence')]).parts;
    expect(part?.steps[0]).toMatchObject({ lack: 'signoff', requirements: [first], effort: 1 });
    const more = next(icap, null, [claim(first, 'evidence')], two).parts[0]?.steps;
    expect(more?.find(({ lack }) => lack === 'more')).toMatchObject({ requirements: [first], missing: 1 });
  });

  it('asks for all sign-offs at once, for one request names any number', () => {
    const [part] = next(icap, null, [claim(first, 'evidence'), claim(second, 'evidence')]).parts;
    expect(part?.steps[0]).toMatchObject({
      place: null,
      requirements: [first, second],
      effort: 1,
      proof: [],
    });
  });

  it('leaves out what is signed, and what waits for an answer', () => {
    const open = (...claims: readonly ClaimState[]) => next(icap, null, claims).parts[0]?.open;
    const all = requirementsOf(icap).length;
    expect(open()).toBe(all);
    expect(open(claim(first, 'signed'), claim(second, 'awaiting'))).toBe(all - 2);
    expect(open(claim(first, 'stale'))).toBe(all);
  });

  it('asks for more where the rule is not met, though a supervisor signed what there is', () => {
    const two: EnoughRule = { ...AT_LEAST_ONE, required: 2 };
    const steps = next(icap, null, [claim(first, 'signed')], two).parts[0]?.steps;
    expect(steps?.find(({ requirements }) => requirements.includes(first ?? ''))?.lack).toBe('more');
  });

  it('has every open requirement once, in falling order of points for each effort', () => {
    const ids = requirementsOf(trainer, 3).map(({ id }) => id);
    const states = fc.constantFrom('evidence', 'awaiting', 'signed', 'stale');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), states), { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (given, required) => {
          const claims = given.map(([node, state], index) => ({ node, state, evidence: `e${index}` }));
          const rule = { ...AT_LEAST_ONE, required };
          const { parts } = next(trainer, 3, claims, rule);
          const named = parts.flatMap(({ steps }) => steps.flatMap(({ requirements }) => requirements));
          const pieces = (id: string) => claims.filter(({ node }) => node === id);
          const isClosed = (id: string) =>
            pieces(id).length >= required &&
            pieces(id).some(({ state }) => state === 'signed' || state === 'awaiting');
          expect(named.toSorted()).toEqual(ids.filter((id) => !isClosed(id)).toSorted());
          for (const { steps } of parts)
            expect(steps).toEqual(steps.toSorted((a, b) => b.gain / b.effort - a.gain / a.effort));
        },
      ),
      { numRuns: 40 },
    );
  });
});
