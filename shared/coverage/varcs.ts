import { z } from 'zod';
import { VARCS, type Varcs } from '../signoff/statement.ts';
import { FRESHNESS, type Freshness, type Sufficiency } from './enough.ts';

/**
 * How one of the five questions is answered for a requirement. `holds`: of every piece that counts a supervisor says so,
 * or the rule does; `partly`: of some; `stated`: the person says why, and nobody has judged it; `open`: nobody has said
 * anything; `fails`: the rule, or having nothing, says no.
 */
export const STANDINGS = ['holds', 'partly', 'stated', 'open', 'fails'] as const;
export type Standing = (typeof STANDINGS)[number];

const count = z.int();
export const varcsSchema = z.object({
  /** Pieces that count by the rule. */
  pieces: count,
  /** So many pieces more are needed. */
  missing: count,
  /** All pieces by their age, those that count no more too. */
  freshness: z.record(z.enum(FRESHNESS), count),
  /** Pieces that count and whose link says why. */
  reasons: count,
  /** `signed`: pieces that count and of which a supervisor says so in a sign-off that still stands. */
  criteria: z.array(z.object({ criterion: z.enum(VARCS), standing: z.enum(STANDINGS), signed: count })),
});
export type VarcsAnswer = Readonly<z.infer<typeof varcsSchema>>;

/**
 * Valid, authentic and reliable are for a supervisor to say; that evidence is current and sufficient follows from the rule.
 * @param reasons evidence whose link to the requirement says why
 * @param ticks what supervisors said of evidence, in sign-offs that stand
 */
export function judgeVarcs(
  { items, enough, missing }: Sufficiency,
  reasons: ReadonlySet<string>,
  ticks: ReadonlyMap<string, ReadonlySet<Varcs>>,
): VarcsAnswer {
  const counted = items.filter(({ counts }) => counts);
  const pieces = counted.length;
  const freshness = Object.fromEntries(
    FRESHNESS.map((age) => [age, items.filter((item) => item.freshness === age).length]),
  ) as Record<Freshness, number>;
  const reasoned = counted.filter(({ evidence }) => reasons.has(evidence)).length;
  return {
    pieces,
    missing,
    freshness,
    reasons: reasoned,
    criteria: VARCS.map((criterion) => {
      const signed = counted.filter(({ evidence }) => ticks.get(evidence)?.has(criterion)).length;
      return { criterion, standing: standingOf(criterion, signed), signed };
    }),
  };

  function standingOf(criterion: Varcs, signed: number): Standing {
    if (criterion === 'sufficient') return enough ? 'holds' : 'fails';
    if (pieces === 0) return 'fails';
    if (criterion === 'current') return freshness.ageing + freshness.undated > 0 ? 'partly' : 'holds';
    if (signed > 0) return signed === pieces ? 'holds' : 'partly';
    return criterion === 'valid' && reasoned === pieces ? 'stated' : 'open';
  }
}
