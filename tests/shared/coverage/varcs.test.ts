import { describe, expect, it } from 'vitest';
import { AT_LEAST_ONE, judgeEnough, type EnoughRule } from '../../../shared/coverage/enough.ts';
import { judgeVarcs, type Standing } from '../../../shared/coverage/varcs.ts';
import type { Varcs } from '../../../shared/signoff/statement.ts';

const link = (evidence: string, date: string | null) => ({
  node: 'n',
  evidence,
  title: evidence,
  kind: 'product' as const,
  date,
});

interface Case {
  readonly dates?: readonly (string | null)[];
  readonly rule?: Partial<EnoughRule>;
  readonly reasons?: readonly string[];
  readonly ticks?: Readonly<Record<string, readonly Varcs[]>>;
}

/** Evidence a, b, … with these dates, as of 2026-11-24. */
function judge({ dates = [], rule = {}, reasons = [], ticks = {} }: Case) {
  const links = dates.map((date, index) => link(String.fromCodePoint(97 + index), date));
  const sufficiency = judgeEnough('n', links, { ...AT_LEAST_ONE, ...rule }, '2026-11-24');
  const said = Object.entries(ticks).map(([id, list]) => [id, new Set(list)] as const);
  const { criteria, ...rest } = judgeVarcs(sufficiency, new Set(reasons), new Map(said));
  const standings = Object.fromEntries(criteria.map((one) => [one.criterion, one.standing]));
  return { ...rest, standings: standings as Readonly<Record<Varcs, Standing>> };
}

const ALL = ['valid', 'authentic', 'reliable', 'current', 'sufficient'] as const;

describe('a requirement by the five questions', () => {
  it('fails all of them while nothing shows it', () => {
    expect(judge({}).standings).toEqual(Object.fromEntries(ALL.map((one) => [one, 'fails'])));
  });

  it('is open where nobody has judged it, and stated valid where every link says why', () => {
    expect(judge({ dates: ['2026-01-01', '2026-01-02'] }).standings).toEqual({
      valid: 'open',
      authentic: 'open',
      reliable: 'open',
      current: 'holds',
      sufficient: 'holds',
    });
    const dates = ['2026-01-01', '2026-01-02'];
    expect(judge({ dates, reasons: ['a'] }).standings.valid).toBe('open');
    expect(judge({ dates, reasons: ['a', 'b'] }).standings.valid).toBe('stated');
  });

  it('holds in what a supervisor ticked of every piece that counts, in part of some', () => {
    const { standings } = judge({
      dates: ['2026-01-01', '2026-01-02'],
      ticks: { a: ['valid', 'authentic'], b: ['authentic'] },
    });
    expect(standings).toMatchObject({ valid: 'partly', authentic: 'holds', reliable: 'open' });
  });

  it('leaves out what is too old to count, and is current in part with ageing or undated pieces', () => {
    const rule = { ageingAfter: 1, staleAfter: 3 };
    const old = judge({ rule, dates: ['2020-01-01', '2026-01-01'], ticks: { a: ['valid'], b: ['valid'] } });
    expect(old).toMatchObject({ pieces: 1, standings: { valid: 'holds', current: 'holds' } });
    expect(old.freshness).toEqual({ fresh: 1, ageing: 0, stale: 1, undated: 0 });
    expect(judge({ rule, dates: ['2025-01-01'] }).standings.current).toBe('partly');
    expect(judge({ rule, dates: [null] }).standings.current).toBe('partly');
    expect(judge({ rule, dates: ['2020-01-01'] }).standings).toMatchObject({
      current: 'fails',
      sufficient: 'fails',
    });
  });

  it('is sufficient by the rule, whatever a supervisor ticked', () => {
    const asked = { dates: ['2026-01-01'], ticks: { a: ALL } };
    expect(judge({ ...asked, rule: { required: 2 } })).toMatchObject({
      missing: 1,
      standings: { sufficient: 'fails', reliable: 'holds' },
    });
  });
});
