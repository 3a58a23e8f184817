import { z } from 'zod';
import { plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence.ts';
import type { Standard } from '../standard/standard.ts';
import { nodeCoverageSchema } from './coverage.ts';
import {
  groupLinks,
  judgeAllEnough,
  sufficiencySchema,
  type EnoughRule,
  type EvidenceLink,
} from './enough.ts';
import { bestState, coverageStateSchema, type CoverageState } from './state.ts';

/** A cell with something in it: the claim that a piece of evidence shows a requirement, and how far it is judged. */
export const matrixLinkSchema = z.object({
  claim: z.string(),
  evidence: z.string(),
  state: coverageStateSchema.exclude(['none']),
});
export type MatrixLink = Readonly<z.infer<typeof matrixLinkSchema>>;

/** A column. */
export const matrixEvidenceSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  date: plainDateSchema.nullable(),
});
export type MatrixEvidence = Readonly<z.infer<typeof matrixEvidenceSchema>>;

/** A row: a requirement with the best of its states, whether it is shown enough, and its cells. */
export const matrixNodeSchema = z.object({
  id: z.string(),
  state: coverageStateSchema,
  enough: z.boolean(),
  missing: z.int(),
  links: z.array(matrixLinkSchema),
});
export type MatrixNode = Readonly<z.infer<typeof matrixNodeSchema>>;

/** The requirements of a standard by the evidence for them. `evidence`: in the order of their dates, undated last, and of their titles. */
export const matrixSchema = z.object({
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  evidence: z.array(matrixEvidenceSchema),
  nodes: z.array(matrixNodeSchema),
});
export type Matrix = Readonly<z.infer<typeof matrixSchema>>;

/** What a change of links did to one node: its coverage, its sufficiency and its cells as they are now. */
export const nodeChangeSchema = nodeCoverageSchema.extend({
  standard: z.string(),
  sufficiency: sufficiencySchema,
  links: z.array(matrixLinkSchema),
});
export type NodeChange = Readonly<z.infer<typeof nodeChangeSchema>>;

/** A link as the matrix sees it. */
export interface JudgedLink extends EvidenceLink {
  readonly claim: string;
  readonly state: Exclude<CoverageState, 'none'>;
}

/**
 * The matrix of a standard.
 * @param links of this standard; those on nodes that are no requirement of that level are passed over
 * @param others evidence that stands in a column though it may show nothing here; null: only what shows something
 */
export function composeMatrix(
  standard: Standard,
  level: number | null,
  links: readonly JudgedLink[],
  rule: EnoughRule,
  asOf: PlainDate,
  others: readonly MatrixEvidence[] | null = null,
): Matrix {
  const byNode = groupLinks(links);
  const { nodes: judged } = judgeAllEnough(standard, level, links, rule, asOf);
  const columns = new Map((others ?? []).map((evidence) => [evidence.id, evidence]));
  const nodes = judged.map(({ id, enough, missing }): MatrixNode => {
    const own = byNode.get(id) ?? [];
    for (const { evidence, title, kind, date } of own)
      if (!columns.has(evidence)) columns.set(evidence, { id: evidence, title, kind, date });
    return { id, state: bestState(own.map(({ state }) => state)), enough, missing, links: own.map(toCell) };
  });
  const evidence = [...columns.values()].toSorted(byDate);
  return { standard: standard.id, level, asOf, evidence, nodes };
}

/** The same after the links of one node changed. Evidence that is new to it gets a column; none goes. */
export function withCells(
  before: Matrix,
  { id, state, links, sufficiency: { enough, missing, items } }: NodeChange,
): Matrix {
  if (!before.nodes.some((node) => node.id === id)) return before;
  const known = new Set(before.evidence.map((evidence) => evidence.id));
  const added = items
    .filter((item) => !known.has(item.evidence))
    .map(({ evidence, title, kind, date }) => ({ id: evidence, title, kind, date }));
  return {
    ...before,
    evidence: added.length === 0 ? before.evidence : [...before.evidence, ...added].toSorted(byDate),
    nodes: before.nodes.map((node) => (node.id === id ? { id, state, enough, missing, links } : node)),
  };
}

export const toCell = ({ claim, evidence, state }: JudgedLink): MatrixLink => ({ claim, evidence, state });

const LAST = '9999-12-31';
function byDate(one: MatrixEvidence, other: MatrixEvidence): number {
  return (
    compare(one.date ?? LAST, other.date ?? LAST) ||
    compare(one.title, other.title) ||
    compare(one.id, other.id)
  );
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
