import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import { nodeTypeSchema } from '../standard/node.ts';
import { coverageStateSchema } from './state.ts';

/** One requirement: its best state, how many pieces of evidence it has, and how many of them are signed. */
export const nodeCoverageSchema = z.object({
  id: z.string(),
  type: nodeTypeSchema,
  code: z.string().nullable(),
  state: coverageStateSchema,
  evidence: z.int(),
  signed: z.int(),
});
export type NodeCoverage = Readonly<z.infer<typeof nodeCoverageSchema>>;

/** One node above the requirements: how many lie beneath it, how many have any evidence, how many are signed. */
export const rollupRowSchema = z.object({
  id: z.string(),
  type: nodeTypeSchema,
  total: z.int(),
  covered: z.int(),
  signed: z.int(),
});
export type RollupRow = Readonly<z.infer<typeof rollupRowSchema>>;

/** Per cent with two decimals. */
const shareSchema = z.object({ covered: z.number(), signed: z.number() });
export type Share = Readonly<z.infer<typeof shareSchema>>;

/** One row of a weight table at one level, with what was reached of it. */
export const weightShareSchema = z.object({
  name: z.string(),
  percent: z.int(),
  total: z.int(),
  covered: z.int(),
  signed: z.int(),
});
export type WeightShare = Readonly<z.infer<typeof weightShareSchema>>;

export const coverageSchema = z.object({
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  nodes: z.array(nodeCoverageSchema),
  rollup: z.array(rollupRowSchema),
  /** Null where the pack has no weights, or no level was asked for. `rows` are what the sums are made of. */
  weighted: z
    .object({
      skill: shareSchema.extend({ rows: z.array(weightShareSchema) }),
      theory: shareSchema.extend({ rows: z.array(weightShareSchema) }),
    })
    .nullable(),
});
export type Coverage = Readonly<z.infer<typeof coverageSchema>>;
