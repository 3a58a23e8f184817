import { z } from 'zod';

/**
 * What a node of a standard is. `item` is the general one, in standards of the user's own.
 * 職能基準 (iCAP): duty → task → output, indicator; knowledge and skill stand
 * once and are linked to tasks; attitude, note and qualification belong to the document.
 * 国家职业技能标准: level → function → content → skill-requirement, knowledge-requirement; basic-requirement
 * (chapter 2) belongs to every level.
 * Posts: post → duty, requirement; technologies stand beside the posts.
 * Guide: sections, one in the other, and in them facets, checklists → check-items, risks, steps, resources,
 * models, notes.
 */
export const NODE_TYPES = [
  'item',
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
  'post',
  'requirement',
  'technology',
  'section',
  'facet',
  'checklist',
  'check-item',
  'risk',
  'step',
  'resource',
  'model',
] as const;
export const nodeTypeSchema = z.enum(NODE_TYPES);
export type NodeType = z.infer<typeof nodeTypeSchema>;

/** 5 = 五级/初级工 … 1 = 一级/高级技师 in the mainland standard; 職能級別 1–6 in a 職能基準. */
export const levelSchema = z.int().min(1).max(6);

/** What a node or a standard is known by. */
export const positionIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

/**
 * One numbered thing of a standard. `id` is made from its position and is unique; `code` is the label as
 * printed, null where none is printed, and may occur twice (the sources print some codes twice).
 */
export const standardNodeSchema = z.strictObject({
  id: positionIdSchema,
  parent: z.string().nullable(),
  type: nodeTypeSchema,
  code: z.string().min(1).nullable(),
  /** The name printed before the text, where there are both. The name of a node is its heading, or else its text. */
  heading: z.string().min(1).optional(),
  text: z.string().regex(/\S/),
  /** Further cells of the row that prints the node, each under the head of its column; null where it has none. */
  details: z
    .array(z.strictObject({ label: z.string().min(1).nullable(), text: z.string().min(1) }))
    .min(1)
    .optional(),
  level: levelSchema.optional(),
  /** Position among its siblings of the same type, from 1. `nodes` stand in print order. */
  order: z.int().min(1),
  /** What its source calls this kind of node, where none of our types says it. */
  label: z.string().min(1).optional(),
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
