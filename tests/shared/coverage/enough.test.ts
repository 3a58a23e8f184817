import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AT_LEAST_ONE,
  enoughRuleSchema,
  explainRow,
  freshnessOf,
  judgeAllEnough,
  judgeEnough,
  withChanged,
  type EnoughRule,
  type EvidenceLink,
} from '../../../shared/coverage/enough.ts';
import { coverLinked } from '../../../shared/coverage/linked.ts';
import { lowerLevels, offeredUpward } from '../../../shared/coverage/lowerLevels.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../shared/evidence/evidence.ts';
import { standardSchema } from '../../../shared/standard/standard.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { evidenceIn } from '../../support/shown.ts';
import { readPack } from '../standard/packs.ts';

const trainer = readPack('cn-4-04-05-05-2021').standard;
const prompter = readPack('icap-SET4130-002v1').standard;
const TODAY = '2026-11-24';

const link = (
  node: string,
  evidence = 'e1',
  kind: EvidenceKind = 'product',
  date: string | null = '2026-01-01',
): EvidenceLink => ({ node, evidence, title: evidence, kind, date });
const rule = (some: Partial<EnoughRule>): EnoughRule => enoughRuleSchema.parse({ ...AT_LEAST_ONE, ...some });

describe('how old evidence is', () => {
  const limits = rule({ ageingAfter: 2, staleAfter: 3 });
  it.each([
    ['2026-11-24', 'fresh'],
    ['2024-11-25', 'fresh'],
    ['2024-11-24', 'ageing'],
    ['2023-11-25', 'ageing'],
    ['2023-11-24', 'stale'],
    [null, 'undated'],
  ] as const)('of %s is %s', (date, freshness) => {
    expect(freshnessOf(limits, date, TODAY)).toBe(freshness);
  });

  it('does not matter without limits', () => {
    expect(freshnessOf(AT_LEAST_ONE, '1990-01-01', TODAY)).toBe('fresh');
  });
});

describe('enough for one requirement', () => {
  const judge = (some: Partial<EnoughRule>, ...links: readonly EvidenceLink[]) =>
    judgeEnough('n', links, rule(some), TODAY);

  it('is one piece, where nobody says otherwise', () => {
    expect(judge({})).toEqual({
      id: 'n',
      enough: false,
      counted: 0,
      missing: 1,
      missingKinds: [],
      items: [],
    });
    expect(judge({}, link('n'))).toMatchObject({ enough: true, counted: 1, missing: 0 });
  });

  it('is a number of pieces; one that is claimed twice counts once', () => {
    expect(judge({ required: 2 }, link('n'), link('n'))).toMatchObject({
      enough: false,
      counted: 1,
      missing: 1,
    });
    expect(judge({ required: 2 }, link('n'), link('n', 'e2'))).toMatchObject({ enough: true, counted: 2 });
  });

  it('asks for the kinds that must be among them; one piece fills a number and a kind', () => {
    const asked = { required: 2, kinds: ['observation', 'testimony'] as EvidenceKind[] };
    expect(judge(asked, link('n'), link('n', 'e2', 'observation'))).toMatchObject({
      enough: false,
      missing: 1,
      missingKinds: ['testimony'],
    });
    expect(judge(asked, link('n', 'e1', 'testimony'), link('n', 'e2', 'observation'))).toMatchObject({
      enough: true,
    });
  });

  it('names a stale piece and does not count it; an ageing one and one without a date count', () => {
    const asked = { ageingAfter: 1, staleAfter: 3 };
    expect(
      judge(asked, link('n', 'old', 'product', '2020-01-01'), link('n', 'ageing', 'product', '2025-01-01')),
    ).toMatchObject({
      enough: true,
      counted: 1,
      items: [
        { evidence: 'old', freshness: 'stale', counts: false },
        { evidence: 'ageing', freshness: 'ageing', counts: true },
      ],
    });
    expect(judge(asked, link('n', 'e', 'product', null))).toMatchObject({
      enough: true,
      items: [{ freshness: 'undated', counts: true }],
    });
  });

  it('refuses a rule by which evidence is stale before it is ageing', () => {
    expect(enoughRuleSchema.safeParse({ ...AT_LEAST_ONE, ageingAfter: 5, staleAfter: 3 }).success).toBe(
      false,
    );
  });
});

const anyRule: fc.Arbitrary<EnoughRule> = fc.record({
  required: fc.integer({ min: 1, max: 3 }),
  kinds: fc.subarray([...EVIDENCE_KINDS], { maxLength: 2 }),
  ageingAfter: fc.constantFrom(null, 1),
  staleAfter: fc.constantFrom(null, 2, 5),
});
const ids = requirementsOf(trainer, 3).map(({ id }) => id);
const anyLink: fc.Arbitrary<EvidenceLink> = fc.record({
  node: fc.constantFrom(...ids),
  evidence: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  title: fc.constant('t'),
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  date: fc.constantFrom(null, '2019-05-05', '2023-05-05', '2026-05-05'),
});
/** One piece of evidence has one kind and one date. */
const consistent = (links: readonly EvidenceLink[]): readonly EvidenceLink[] => {
  const first = new Map<string, EvidenceLink>();
  return links.map((one) => {
    const known = first.get(one.evidence) ?? one;
    first.set(one.evidence, known);
    return { ...one, kind: known.kind, date: known.date };
  });
};
const anyLinks = fc.array(anyLink, { maxLength: 40 }).map(consistent);

describe('enough over a whole standard', () => {
  it('adds up: each row is the sum of what is explained beneath it', () => {
    fc.assert(
      fc.property(anyLinks, anyRule, (links, of) => {
        const all = judgeAllEnough(trainer, 3, evidenceIn(links), of, TODAY);
        for (const row of all.rollup) {
          const beneath = explainRow(trainer, all, row.id);
          expect([row.id, row.total, row.enough]).toEqual([
            row.id,
            beneath.length,
            beneath.filter(({ enough }) => enough).length,
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never falls when evidence is added, nor when the rule asks for less', () => {
    const shown = (links: readonly EvidenceLink[], of: EnoughRule) =>
      judgeAllEnough(trainer, 3, evidenceIn(links), of, TODAY).nodes.filter(({ enough }) => enough).length;
    fc.assert(
      fc.property(anyLinks, anyRule, (links, of) => {
        const all = shown(links, of);
        expect(all).toBeGreaterThanOrEqual(shown(links.slice(0, -1), of));
        expect(shown(links, { ...of, kinds: [] })).toBeGreaterThanOrEqual(all);
        expect(shown(links, { ...of, required: 1 })).toBeGreaterThanOrEqual(all);
        expect(shown(links, { ...of, staleAfter: null })).toBeGreaterThanOrEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of the links', () => {
    fc.assert(
      fc.property(anyLinks, anyRule, (links, of) => {
        const plain = (some: readonly EvidenceLink[]) => {
          const { nodes, rollup } = judgeAllEnough(trainer, 3, evidenceIn(some), of, TODAY);
          return {
            rollup,
            nodes: nodes.map(({ id, enough, counted, missing }) => ({ id, enough, counted, missing })),
          };
        };
        expect(plain(links.toReversed())).toEqual(plain(links));
      }),
      { numRuns: 50 },
    );
  });

  it('given one more link, then only what lies above it is reckoned anew, with the same result', () => {
    fc.assert(
      fc.property(anyLinks, anyLink, anyRule, (links, more, of) => {
        const after = consistent([...links, more]);
        const before = judgeAllEnough(trainer, 3, evidenceIn(after.slice(0, -1)), of, TODAY);
        const own = after.filter(({ node }) => node === more.node);
        const { items: _items, ...judged } = judgeEnough(more.node, own, of, TODAY);
        const changed = withChanged(trainer, before, judged);
        expect(changed).toEqual(judgeAllEnough(trainer, 3, evidenceIn(after), of, TODAY));
      }),
      { numRuns: 100 },
    );
  });

  it('passes over links to other levels', () => {
    expect(
      judgeAllEnough(trainer, 3, evidenceIn([link('L4-1.1-S1')]), AT_LEAST_ONE, TODAY).nodes.some(
        ({ enough }) => enough,
      ),
    ).toBe(false);
  });
});

describe('knowledge, skills and attitudes', () => {
  it('follow from a task whose indicators are all shown, or are claimed by themselves', () => {
    const task = prompter.nodes.find(({ type }) => type === 'task')?.id ?? '';
    const indicators = prompter.nodes.filter(({ parent, type }) => parent === task && type === 'indicator');
    const linked = prompter.links.filter(({ from }) => from === task).map(({ to }) => to);
    const attitude = prompter.nodes.find(({ type }) => type === 'attitude')?.id ?? '';
    const enough = judgeAllEnough(
      prompter,
      null,
      evidenceIn(indicators.map(({ id }) => link(id))),
      AT_LEAST_ONE,
      TODAY,
    );
    const states = new Map(
      coverLinked(prompter, enough, evidenceIn([link(attitude)])).map(({ id, state }) => [id, state]),
    );
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.map((id) => states.get(id))).toEqual(linked.map(() => 'by-task'));
    expect(states.get(attitude)).toBe('direct');
    const none = judgeAllEnough(prompter, null, [], AT_LEAST_ONE, TODAY);
    expect(coverLinked(prompter, none, []).every(({ state }) => state === 'none')).toBe(true);
  });
});

describe('高级别涵盖低级别', () => {
  const links = [
    link('L4-1.1-S1', 'low'),
    link('L3-1.1-S1', 'both'),
    link('L4-1.1-S2', 'both'),
    link('B1.1', 'basic'),
  ];

  it('shows the levels beneath, the nearest first', () => {
    expect(
      lowerLevels(trainer, 3, evidenceIn(links), AT_LEAST_ONE, TODAY).map(({ level, enough, total }) => [
        level,
        enough,
        total,
      ]),
    ).toEqual([
      [4, 2, requirementsOf(trainer, 4).length - 10],
      [5, 0, requirementsOf(trainer, 5).length - 10],
    ]);
    expect(lowerLevels(trainer, 5, evidenceIn(links), AT_LEAST_ONE, TODAY)).toEqual([]);
    expect(lowerLevels(prompter, 3, evidenceIn(links), AT_LEAST_ONE, TODAY)).toEqual([]);
  });

  it('offers evidence for lower levels, and never counts it silently', () => {
    expect(offeredUpward(trainer, 3, evidenceIn(links))).toEqual([
      { node: 'L4-1.1-S1', evidence: 'low', title: 'low' },
    ]);
    const { nodes } = judgeAllEnough(trainer, 3, evidenceIn(links), AT_LEAST_ONE, TODAY);
    expect(nodes.filter(({ enough }) => enough).map(({ id }) => id)).toEqual(['B1.1', 'L3-1.1-S1']);
  });
});

describe('on a large standard', () => {
  const duties = Array.from({ length: 10 }, (_, duty) => `D${duty}`);
  const large = standardSchema.parse({
    ...prompter,
    id: 'large',
    links: [],
    checklists: [],
    errata: [],
    nodes: duties.flatMap((duty, at) => [
      { id: duty, parent: null, type: 'duty', code: duty, text: duty, order: at + 1 },
      ...Array.from({ length: 30 }, (_, index) => ({
        id: `${duty}-P${index}`,
        parent: duty,
        type: 'indicator',
        code: null,
        text: 'x',
        order: index + 1,
      })),
    ]),
  });
  const requirements = requirementsOf(large).map(({ id }) => id);
  const many = Array.from({ length: 100_000 }, (_, index) =>
    link(
      requirements[(index * 7919) % requirements.length] ?? '',
      `e${index % 5000}`,
      EVIDENCE_KINDS[index % EVIDENCE_KINDS.length],
      `20${10 + (index % 17)}-05-0${1 + (index % 9)}`,
    ),
  );
  const of = rule({ required: 2, kinds: ['product'], ageingAfter: 3, staleAfter: 5 });
  /** The quickest of a few runs: what the machine can do, not what else it does. */
  const quickest = (act: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 15 }, () => {
        const from = performance.now();
        act();
        return performance.now() - from;
      }),
    );

  it('300 requirements and 100,000 links take less than 100 ms, one changed link less than 10 ms', () => {
    const evidence = evidenceIn(many);
    const all = judgeAllEnough(large, null, evidence, of, TODAY);
    expect(all.nodes).toHaveLength(300);
    expect(quickest(() => judgeAllEnough(large, null, evidence, of, TODAY))).toBeLessThan(100);
    const [one = ''] = requirements;
    const links = many.filter(({ node }) => node === one);
    const change = () => withChanged(large, all, judgeEnough(one, links, of, TODAY));
    expect(quickest(change)).toBeLessThan(10);
  });
});
