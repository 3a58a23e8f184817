import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import type { StandardNode } from '../standard/node.ts';
import type { Standard } from '../standard/standard.ts';
import { ancestorsOf, childrenOf, indexStandard } from '../standard/tree.ts';
import type { Coverage } from './coverage.ts';
import type { Enough } from './enough.ts';
import { PARTS, pointsOf, type Part } from './points.ts';

/** What a requirement lacks: only the sign-off; more evidence beside what there is; or all of it. */
export const LACKS = ['signoff', 'more', 'first'] as const;
export type Lack = (typeof LACKS)[number];

/**
 * One thing to do: requirements of one place that lack the same, and that the same piece of work may serve; or all that
 * lack only the sign-off, since one request asks for it.
 */
export const stepSchema = z.object({
  /** The task or work content that they stand in; null: of what only lacks the sign-off. */
  place: z.string().nullable(),
  part: z.enum(PARTS),
  lack: z.enum(LACKS),
  requirements: z.array(z.string()).min(1),
  /** So many pieces of evidence, for the requirement that lacks most. */
  missing: z.int(),
  effort: z.int(),
  /** Points of the hundred of its part that it closes. */
  gain: z.number(),
  /** The work outputs (O), or the work content, whose product would prove it. */
  proof: z.array(z.string()),
});
export type Step = Readonly<z.infer<typeof stepSchema>>;

export const whatNextSchema = z.object({
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  /** Whether the gain goes by the weights of the standard; else every requirement of a part counts alike. */
  weighted: z.boolean(),
  /** Theory and skill apart; in each the step that brings most for its effort first. */
  parts: z.array(z.object({ part: z.enum(PARTS), open: z.int(), steps: z.array(stepSchema) })),
});
export type WhatNext = Readonly<z.infer<typeof whatNextSchema>>;

/**
 * What closes most for least effort. A requirement is closed once it is shown enough by the rule and signed; what waits
 * for a supervisor's answer is left out, since there is nothing to do.
 */
export function whatNext(
  standard: Standard,
  coverage: Pick<Coverage, 'level' | 'asOf' | 'nodes'>,
  enough: Pick<Enough, 'nodes'>,
): WhatNext {
  const { level, asOf } = coverage;
  const points = pointsOf(standard, level);
  const judged = new Map(enough.nodes.map((node) => [node.id, node]));
  const groups = new Map<string, Open[]>();
  for (const { id, state } of coverage.nodes) {
    const { counted = 0, missing = 1 } = judged.get(id) ?? {};
    if (missing === 0 && (state === 'signed' || state === 'awaiting')) continue;
    const lack: Lack = missing === 0 ? 'signoff' : counted > 0 ? 'more' : 'first';
    const { part, points: gain } = points.get(id) ?? { part: 'all', points: 0 };
    const place = lack === 'signoff' ? null : placeOf(standard, id);
    const key = `${part} ${lack} ${place?.id}`;
    groups.set(key, [...(groups.get(key) ?? []), { id, part, lack, missing, gain, place }]);
  }
  const steps = [...groups.values()].flatMap(toStep(standard)).toSorted(worthMost);
  return {
    standard: standard.id,
    level,
    asOf,
    weighted: level !== null && standard.weights !== undefined,
    parts: PARTS.flatMap((part) => {
      const own = steps.filter((step) => step.part === part);
      const open = own.reduce((sum, { requirements }) => sum + requirements.length, 0);
      return own.length === 0 ? [] : [{ part, open, steps: own }];
    }),
  };
}

interface Open {
  readonly id: string;
  readonly part: Part;
  readonly lack: Lack;
  readonly missing: number;
  readonly gain: number;
  readonly place: StandardNode | null;
}

const toStep =
  (standard: Standard) =>
  (group: readonly Open[]): Step[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { part, lack, place } = first;
    const missing = Math.max(...group.map((one) => one.missing));
    return [
      {
        place: place?.id ?? null,
        part,
        lack,
        requirements: group.map(({ id }) => id),
        missing,
        effort: effortOf(lack, missing, group.length),
        gain: toHundredths(group.reduce((sum, { gain }) => sum + gain, 0)),
        proof: place === null ? [] : proofOf(standard, place),
      },
    ];
  };

/**
 * Asking for sign-off is 1, however many requirements the request names. A piece of evidence is 2, the first one 4, since
 * the work has to be found or done; and each requirement is 1 more, for the link and the reason why.
 */
export const effortOf = (lack: Lack, missing: number, requirements: number): number =>
  lack === 'signoff' ? 1 : missing * 2 + (lack === 'first' ? 2 : 0) + requirements;

/** Most points for each unit of effort first; then the larger step; then as printed, for the sort is stable. */
const worthMost = (a: Step, b: Step): number => b.gain / b.effort - a.gain / a.effort || b.gain - a.gain;

/** The task or work content of a requirement; else what it stands in; else itself. */
function placeOf(standard: Standard, id: string): StandardNode {
  const above = ancestorsOf(standard, id);
  const place = above.findLast(({ type }) => type === 'task' || type === 'content') ?? above.at(-1);
  const found = place ?? indexStandard(standard).byId.get(id);
  if (found === undefined) throw new Error(`${id} is no node of ${standard.id}`);
  return found;
}

const proofOf = (standard: Standard, place: StandardNode): string[] =>
  place.type === 'content'
    ? [place.id]
    : childrenOf(standard, place.id).flatMap(({ id, type }) => (type === 'output' ? [id] : []));

const toHundredths = (points: number): number => Math.round(points * 100 + 1e-7) / 100;
