import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '../../../shared/calendar/plainDate.ts';
import { cover } from '../../../shared/coverage/cover.ts';
import { growthByMonth, progressByDuty, workByDay } from '../../../shared/progress/series.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { pack, packs } from '../../support/standards.ts';

const TODAY = '2026-11-24';

describe('progress by duty', () => {
  it.each(packs.map((standard) => [standard.id, standard] as const))(
    'has parts for %s, with all that lies beneath them',
    (_, standard) => {
      const duties = progressByDuty(standard, cover(standard, null, [], TODAY));
      expect(duties.length).toBeGreaterThan(0);
      expect(duties.every(({ total, covered }) => total > 0 && covered === 0)).toBe(true);
    },
  );

  it.each(['cn-4-04-05-05-2021', 'icap-SET4130-002v1'])('leaves no requirement of %s out', (id) => {
    const standard = pack(id);
    const level = standard.kind === 'cn-occupation' ? 3 : null;
    const duties = progressByDuty(standard, cover(standard, level, [], TODAY));
    const all = duties.reduce((sum, { total }) => sum + total, 0);
    expect(all).toBe(requirementsOf(standard, level ?? undefined).length);
  });

  it('names functions with their level where there are several, so that no two are alike', () => {
    const standard = pack('cn-4-04-05-05-2021');
    const names = (level: number | null) =>
      progressByDuty(standard, cover(standard, level, [], TODAY)).map(({ name }) => name);
    expect(names(3)).toContain('2 智能训练');
    expect(names(null)).toEqual(
      expect.arrayContaining(['三级/高级工 2 智能训练', '一级/高级技师 2 智能训练']),
    );
    expect(new Set(names(null)).size).toBe(names(null).length);
  });

  it('counts the duties of a 職能基準 by their printed names', () => {
    const standard = pack('icap-SET4130-002v1');
    const [first] = requirementsOf(standard);
    const claims = [{ node: first?.id ?? '', evidence: 'e', state: 'signed' as const }];
    const duties = progressByDuty(standard, cover(standard, null, claims, TODAY));
    expect(duties[0]).toMatchObject({
      name: expect.stringMatching(/^T1 /) as unknown,
      covered: 1,
      signed: 1,
    });
    const all = duties.reduce((sum, { total }) => sum + total, 0);
    expect(all).toBe(requirementsOf(standard).length);
  });
});

describe('growth by month', () => {
  it('adds up, and leaves no month out', () => {
    const days = {
      evidence: ['2026-08-31', '2026-08-01', '2026-11-24'],
      covered: ['2026-10-01'],
      signed: [],
    };
    expect(growthByMonth(days, TODAY)).toEqual([
      { month: '2026-08', evidence: 2, covered: 0, signed: 0 },
      { month: '2026-09', evidence: 2, covered: 0, signed: 0 },
      { month: '2026-10', evidence: 2, covered: 1, signed: 0 },
      { month: '2026-11', evidence: 3, covered: 1, signed: 0 },
    ]);
  });

  it('is this month alone where there is nothing, and ten years at the most', () => {
    const none = { evidence: [], covered: [], signed: [] };
    expect(growthByMonth(none, TODAY)).toEqual([{ month: '2026-11', evidence: 0, covered: 0, signed: 0 }]);
    const old = growthByMonth({ ...none, evidence: ['1900-01-01'] }, TODAY);
    expect([old.length, old[0], old.at(-1)?.evidence]).toEqual([
      120,
      { month: '2016-12', evidence: 1, covered: 0, signed: 0 },
      1,
    ]);
  });

  it('never falls, and ends with all there is', () => {
    const day = fc
      .integer({ min: toDayNumber('2019-01-01'), max: toDayNumber(TODAY) })
      .map((number) => fromDayNumber(number));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 50 }), (evidence) => {
        const months = growthByMonth({ evidence, covered: [], signed: [] }, TODAY);
        expect(months.at(-1)).toMatchObject({ month: '2026-11', evidence: evidence.length });
        for (const [index, month] of months.entries())
          expect(month.evidence).toBeGreaterThanOrEqual(months[index - 1]?.evidence ?? 0);
      }),
    );
  });
});

describe('the calendar of work', () => {
  it('counts the pieces of each day of the year that ends today, and names those without a day', () => {
    const dates = ['2025-11-24', '2025-11-25', '2026-01-02', '2026-01-02', null, TODAY, '2026-11-25'];
    expect(workByDay(dates, TODAY)).toEqual({
      from: '2025-11-25',
      to: TODAY,
      days: [
        { date: '2025-11-25', pieces: 1 },
        { date: '2026-01-02', pieces: 2 },
        { date: TODAY, pieces: 1 },
      ],
      total: 4,
      undated: 1,
    });
  });
});
