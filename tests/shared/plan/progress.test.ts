import { describe, expect, it } from 'vitest';
import { AT_LEAST_ONE, type EnoughRule } from '../../../shared/coverage/enough.ts';
import { standingOf, type Progress } from '../../../shared/plan/plan.ts';
import { progressOf, type DatedLink } from '../../../shared/plan/progress.ts';

const link = (node: string, evidence: string, since: string, change: Partial<DatedLink> = {}): DatedLink => ({
  node,
  evidence,
  title: evidence,
  kind: 'product',
  date: null,
  since,
  signed: null,
  ...change,
});
const byNode = (...links: readonly DatedLink[]) => {
  const nodes = [...new Set(links.map(({ node }) => node))];
  return new Map(nodes.map((node) => [node, links.filter((one) => one.node === node)]));
};
const TODAY = '2026-11-24';

describe('how far a planned item has got', () => {
  const links = byNode(
    link('P1', 'late', '2026-11-20'),
    link('P1', 'early', '2026-03-01', { signed: '2026-04-01' }),
    link('P2', 'second', '2026-05-01'),
  );

  it('says which evidence closed the last requirement, and when', () => {
    expect(progressOf(['P1', 'P2'], 'evidence', links, AT_LEAST_ONE, TODAY)).toEqual({
      total: 2,
      closed: 2,
      closedBy: { evidence: 'second', title: 'second', on: '2026-05-01' },
    });
  });

  it('goes by the rule of what is enough', () => {
    const two: EnoughRule = { ...AT_LEAST_ONE, required: 2 };
    expect(progressOf(['P1', 'P2'], 'evidence', links, two, TODAY)).toEqual({
      total: 2,
      closed: 1,
      closedBy: null,
    });
    expect(progressOf(['P1'], 'evidence', links, two, TODAY).closedBy?.evidence).toBe('late');
    const witnessed: EnoughRule = { ...AT_LEAST_ONE, kinds: ['testimony'] };
    expect(progressOf(['P1'], 'evidence', links, witnessed, TODAY).closed).toBe(0);
  });

  it('waits for the sign-off where that is the goal', () => {
    expect(progressOf(['P1', 'P2'], 'signoff', links, AT_LEAST_ONE, TODAY)).toEqual({
      total: 2,
      closed: 1,
      closedBy: null,
    });
    expect(progressOf(['P1'], 'signoff', links, AT_LEAST_ONE, TODAY).closedBy).toEqual({
      evidence: 'early',
      title: 'early',
      on: '2026-04-01',
    });
  });

  it('is nothing where no requirement is named', () => {
    expect(progressOf([], 'evidence', links, AT_LEAST_ONE, TODAY)).toEqual({
      total: 0,
      closed: 0,
      closedBy: null,
    });
  });
});

describe('how a planned item stands', () => {
  const reached = (closed: number): Progress => ({ total: 2, closed, closedBy: null });
  it.each([
    ['is open before the day and on it', 'open', TODAY, reached(1), 'open'],
    ['is late after it', 'open', '2026-11-23', reached(1), 'late'],
    ['is never late without a day', 'open', null, reached(1), 'open'],
    ['is closed by evidence, however late', 'open', '2026-11-23', reached(2), 'closed'],
    [
      'is done where the person says so, whatever the evidence says',
      'done',
      '2026-11-23',
      reached(0),
      'done',
    ],
    ['is dropped where the person says so', 'dropped', '2026-11-23', reached(2), 'dropped'],
    ['is late where its requirements are gone', 'open', '2026-11-23', null, 'late'],
  ] as const)('%s', (_, status, due, progress, standing) => {
    expect(standingOf({ status, due }, progress, TODAY)).toBe(standing);
  });
});
