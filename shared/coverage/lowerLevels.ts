import { z } from 'zod';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { Standard } from '../standard/standard.ts';
import { indexStandard, requirementsOf } from '../standard/tree.ts';
import { judgeAllEnough, type EnoughRule } from './enough.ts';
import type { ShownEvidence } from './shown.ts';

/** A lower level as a higher one takes it in (高级别涵盖低级别的要求). */
export const lowerLevelSchema = z.object({ level: z.int(), total: z.int(), enough: z.int() });
export type LowerLevel = Readonly<z.infer<typeof lowerLevelSchema>>;

/** Evidence for a lower level that may show something of this one too. */
export const offerSchema = z.object({ evidence: z.string(), title: z.string(), node: z.string() });
export type Offer = Readonly<z.infer<typeof offerSchema>>;

/**
 * The levels beneath one, the nearest first, each judged by itself: its own requirements, without the basic ones that
 * all levels share. A larger number is a lower level. Standards without 高级别涵盖低级别 have none.
 */
export const lowerLevels = (
  standard: Standard,
  level: number,
  evidence: readonly ShownEvidence[],
  rule: EnoughRule,
  asOf: PlainDate,
): readonly LowerLevel[] =>
  standard.kind !== 'cn-occupation'
    ? []
    : [...new Set(standard.nodes.flatMap((node) => node.level ?? []))]
        .filter((other) => other > level)
        .toSorted((a, b) => a - b)
        .map((other) => {
          const { nodes } = judgeAllEnough(standard, other, evidence, rule, asOf);
          const own = nodes.filter(({ id }) => indexStandard(standard).byId.get(id)?.level === other);
          return { level: other, total: own.length, enough: own.filter(({ enough }) => enough).length };
        });

/** Evidence for lower levels that shows nothing of this one yet: it may be claimed here too, and counts only then. */
export function offeredUpward(
  standard: Standard,
  level: number,
  evidence: readonly ShownEvidence[],
): readonly Offer[] {
  if (standard.kind !== 'cn-occupation') return [];
  const own = new Set(
    requirementsOf(standard, level)
      .filter((node) => node.level !== undefined)
      .map(({ id }) => id),
  );
  const levelOf = new Map(standard.nodes.map((node) => [node.id, node.level]));
  return evidence
    .filter(({ nodes }) => !nodes.some((node) => own.has(node)))
    .flatMap(({ id, title, nodes }) =>
      nodes
        .filter((node) => (levelOf.get(node) ?? 0) > level)
        .map((node): Offer => ({ evidence: id, title, node })),
    );
}
