import { z } from 'zod';
import { addCalendarYears, plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence/evidence.ts';
import type { Standard } from '../standard/standard.ts';
import { ancestorsOf, requirementsOf } from '../standard/tree.ts';
import { rollUp } from './rollUp.ts';
import { evidenceByNode, type ShownEvidence } from './shown.ts';

const years = z.int().min(1).max(50).nullable();

/**
 * When a requirement is shown enough: a rule that people see and change, one for each standard. `required` pieces of
 * evidence; one of each of `kinds` among them; evidence older than `ageingAfter` years is still counted and called
 * ageing, older than `staleAfter` years it is counted no more. Null: never. One piece may serve several requirements.
 */
export const enoughRuleSchema = z
  .strictObject({
    required: z.int().min(1).max(20),
    kinds: z.array(z.enum(EVIDENCE_KINDS)).max(EVIDENCE_KINDS.length),
    ageingAfter: years,
    staleAfter: years,
  })
  .refine(
    ({ ageingAfter, staleAfter }) => ageingAfter === null || staleAfter === null || ageingAfter <= staleAfter,
    {
      path: ['staleAfter'],
    },
  );
export type EnoughRule = Readonly<z.infer<typeof enoughRuleSchema>>;

/** At least one piece for each requirement: what guidance on portfolios asks for where nobody says otherwise. */
export const AT_LEAST_ONE: EnoughRule = { required: 1, kinds: [], ageingAfter: null, staleAfter: null };

/** A piece of evidence that was claimed for a requirement. `date`: of the work; null where nobody said. */
export interface EvidenceLink {
  readonly node: string;
  readonly evidence: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly date: PlainDate | null;
}

export const FRESHNESS = ['fresh', 'ageing', 'stale', 'undated'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** One piece behind a number. A stale one is named and not counted; what has no date is counted, and can be given one. */
const itemSchema = z.object({
  evidence: z.string(),
  title: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  date: plainDateSchema.nullable(),
  freshness: z.enum(FRESHNESS),
  counts: z.boolean(),
});
export type CountedItem = Readonly<z.infer<typeof itemSchema>>;

/** One requirement by the rule: what is counted, what is missing, and whether that is enough. */
export const enoughNodeSchema = z.object({
  id: z.string(),
  enough: z.boolean(),
  counted: z.int(),
  /** So many pieces more. */
  missing: z.int(),
  /** Kinds of which one more is needed. */
  missingKinds: z.array(z.enum(EVIDENCE_KINDS)),
});
export type EnoughNode = Readonly<z.infer<typeof enoughNodeSchema>>;

/** The same with the pieces behind it. */
export const sufficiencySchema = enoughNodeSchema.extend({ items: z.array(itemSchema) });
export type Sufficiency = Readonly<z.infer<typeof sufficiencySchema>>;

/** One node above the requirements: how many lie beneath it, and how many of them are shown enough. */
export const enoughRowSchema = z.object({ id: z.string(), total: z.int(), enough: z.int() });
export type EnoughRow = Readonly<z.infer<typeof enoughRowSchema>>;

export const enoughSchema = z.object({
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  rule: enoughRuleSchema,
  nodes: z.array(enoughNodeSchema),
  rollup: z.array(enoughRowSchema),
});
export type Enough = Readonly<z.infer<typeof enoughSchema>>;

/** How old evidence is on a day, by the rule. A limit of N years is passed on the day N calendar years later. */
export function freshnessOf(rule: EnoughRule, date: PlainDate | null, asOf: PlainDate): Freshness {
  if (date === null) return 'undated';
  const isPast = (limit: number | null) => limit !== null && addCalendarYears(date, limit) <= asOf;
  if (isPast(rule.staleAfter)) return 'stale';
  return isPast(rule.ageingAfter) ? 'ageing' : 'fresh';
}

/** One requirement and what was claimed for it; a piece that is claimed twice counts once. */
export function judgeEnough(
  id: string,
  links: readonly EvidenceLink[],
  rule: EnoughRule,
  asOf: PlainDate,
): Sufficiency {
  const howFresh = rememberFreshness(rule, asOf);
  const pieces = [...new Map(links.toReversed().map((link) => [link.evidence, link])).values()].toReversed();
  const items = pieces.map(({ evidence, title, kind, date }): CountedItem => {
    const freshness = howFresh(date);
    return { evidence, title, kind, date, freshness, counts: freshness !== 'stale' };
  });
  return { id, ...countEnough(items, rule), items };
}

/** A piece as the rule sees it. What is stale does not count. */
export type Piece = Pick<CountedItem, 'kind' | 'counts'>;

/** Looks at evidence by the rule: each piece once, however many requirements it is for. */
export function toPiece(
  rule: EnoughRule,
  asOf: PlainDate,
): (one: Pick<EvidenceLink, 'kind' | 'date'>) => Piece {
  const howFresh = rememberFreshness(rule, asOf);
  return ({ kind, date }) => ({ kind, counts: howFresh(date) !== 'stale' });
}

/** How old many pieces are: a day is looked at once, however many have it. */
function rememberFreshness(rule: EnoughRule, asOf: PlainDate): (date: PlainDate | null) => Freshness {
  const known = new Map<PlainDate | null, Freshness>();
  return (date) => {
    let freshness = known.get(date);
    if (freshness === undefined) {
      freshness = freshnessOf(rule, date, asOf);
      known.set(date, freshness);
    }
    return freshness;
  };
}

/** What pieces of evidence for one requirement come to, each of them another. */
export function countEnough(pieces: readonly Piece[], rule: EnoughRule): Omit<EnoughNode, 'id'> {
  const kinds = new Set<EvidenceKind>();
  let counted = 0;
  for (const { kind, counts } of pieces) {
    if (!counts) continue;
    counted += 1;
    kinds.add(kind);
  }
  const missingKinds = rule.kinds.filter((kind) => !kinds.has(kind));
  const missing = Math.max(0, rule.required - counted, missingKinds.length);
  return { enough: missing === 0, counted, missing, missingKinds };
}

/** Links by the node that they are on. */
export function groupLinks<Link extends { readonly node: string }>(
  links: readonly Link[],
): ReadonlyMap<string, readonly Link[]> {
  const byNode = new Map<string, Link[]>();
  for (const link of links) {
    const list = byNode.get(link.node);
    if (list) list.push(link);
    else byNode.set(link.node, [link]);
  }
  return byNode;
}

/**
 * How far a standard is shown enough by the rule, per requirement and rolled up.
 * @param evidence with the nodes of this standard; those that are no requirement of that level are passed over
 */
export function judgeAllEnough(
  standard: Standard,
  level: number | null,
  evidence: readonly ShownEvidence[],
  rule: EnoughRule,
  asOf: PlainDate,
): Enough {
  const look = toPiece(rule, asOf);
  const byNode = evidenceByNode(evidence.map((one) => ({ ...look(one), nodes: one.nodes })));
  const nodes = requirementsOf(standard, level ?? undefined).map(({ id }): EnoughNode => ({
    id,
    ...countEnough(byNode.get(id) ?? [], rule),
  }));
  return { standard: standard.id, level, asOf, rule, nodes, rollup: rollUpEnough(standard, nodes) };
}

/** The requirements for which there is evidence, all of it too old to count. */
export function tooOldNodes(
  covered: readonly { readonly id: string; readonly evidence: number }[],
  judged: readonly Pick<EnoughNode, 'id' | 'counted'>[],
): readonly string[] {
  const counted = new Map(judged.map((node) => [node.id, node.counted]));
  return covered.flatMap(({ id, evidence }) => (evidence > 0 && counted.get(id) === 0 ? [id] : []));
}

/** The same after one requirement was judged anew: what does not lie above it stays as it is. */
export function withChanged<Before extends Enough>(
  standard: Standard,
  before: Before,
  now: EnoughNode,
): Before {
  const was = before.nodes.find((node) => node.id === now.id);
  if (was === undefined) return before;
  const nodes = before.nodes.map((node) => (node === was ? now : node));
  if (now.enough === was.enough) return { ...before, nodes };
  const above = idsAbove(standard, now.id);
  const by = now.enough ? 1 : -1;
  const rollup = before.rollup.map((row) => (above.has(row.id) ? { ...row, enough: row.enough + by } : row));
  return { ...before, nodes, rollup };
}

/** The requirements beneath a node: what its number is made of. */
export function explainRow(
  standard: Standard,
  { nodes }: Pick<Enough, 'nodes'>,
  id: string,
): readonly EnoughNode[] {
  return nodes.filter((node) => node.id === id || idsAbove(standard, node.id).has(id));
}

/** One row for each node that has requirements beneath it, in print order. */
function rollUpEnough(standard: Standard, nodes: readonly EnoughNode[]): EnoughRow[] {
  const own = new Map(nodes.map(({ id, enough }) => [id, { total: 1, enough: enough ? 1 : 0 }]));
  return rollUp(
    standard,
    (id) => own.get(id),
    (one, other) => ({ total: one.total + other.total, enough: one.enough + other.enough }),
  ).map(([{ id }, sum]) => ({ id, ...sum }));
}

/** The ids above a node. */
const idsAbove = (standard: Standard, id: string): ReadonlySet<string> =>
  new Set(ancestorsOf(standard, id).map((node) => node.id));
