import { z } from 'zod';

/**
 * What a node of a standard is. 職能基準 (iCAP): duty → task → output, indicator; knowledge and skill stand
 * once and are linked to tasks; attitude, note and qualification belong to the document.
 * 国家职业技能标准: level → function → content → skill-requirement, knowledge-requirement; basic-requirement
 * (chapter 2) belongs to every level.
 */
export const NODE_TYPES = [
  'duty',
  'task',
  'output',
  'indicator',
  'knowledge',
  'skill',
  'attitude',
  'note',
  'qualification',
  'level',
  'function',
  'content',
  'skill-requirement',
  'knowledge-requirement',
  'basic-requirement',
] as const;
export const nodeTypeSchema = z.enum(NODE_TYPES);
export type NodeType = z.infer<typeof nodeTypeSchema>;

/** 5 = 五级/初级工 … 1 = 一级/高级技师 in the mainland standard; 職能級別 1–6 in a 職能基準. */
export const levelSchema = z.int().min(1).max(6);

/**
 * One numbered thing of a standard. `id` is made from its position and is unique; `code` is the label as
 * printed, null where none is printed, and may occur twice (the sources print some codes twice).
 */
export const standardNodeSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
  parent: z.string().nullable(),
  type: nodeTypeSchema,
  code: z.string().min(1).nullable(),
  text: z.string().min(1),
  level: levelSchema.optional(),
  /** Position among its siblings of the same type, from 1. `nodes` stand in print order. */
  order: z.int().min(1),
});
export type StandardNode = Readonly<z.infer<typeof standardNodeSchema>>;

/** `requires`: the task `from` requires the knowledge or skill `to`. `text`: the wording there, where it differs from the node's. */
export const standardLinkSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  type: z.enum(['requires']),
  text: z.string().optional(),
});
export type StandardLink = Readonly<z.infer<typeof standardLinkSchema>>;
