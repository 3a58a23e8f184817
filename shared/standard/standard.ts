import { z } from 'zod';
import { levelSchema, standardLinkSchema, standardNodeSchema } from './node.ts';
import { eligibilityRulesSchema } from './rules.ts';

/** A printed field of the document's head or first chapter that is no node: 職類別, 工作描述, 职业定义, … */
const aboutSchema = z.strictObject({ code: z.string().nullable(), label: z.string(), text: z.string() });

/** One printed row of a weight table. `percent` null is printed ×: the row does not exist at that level, which is not zero. */
const weightRowSchema = z.strictObject({
  group: z.string(),
  name: z.string(),
  /** The ids of the nodes whose requirements the row weighs, over all levels (a function of each level, or a basic requirement). */
  nodes: z.array(z.string()).min(1),
  percent: z.array(z.strictObject({ level: levelSchema, percent: z.int().min(0).max(100).nullable() })),
});
export type WeightRow = Readonly<z.infer<typeof weightRowSchema>>;

/** 4.1 理论知识权重表 and 4.2 技能要求权重表. Each level's column sums to 100. */
export const weightsSchema = z.strictObject({
  theory: z.strictObject({ clause: z.string(), title: z.string(), rows: z.array(weightRowSchema) }),
  skill: z.strictObject({ clause: z.string(), title: z.string(), rows: z.array(weightRowSchema) }),
});
export type Weights = Readonly<z.infer<typeof weightsSchema>>;

/** 1.9.2 – 1.9.5 as printed, and the numbers in them. `levels` null: all levels. */
export const assessmentSchema = z.strictObject({
  clauses: z.array(z.strictObject({ code: z.string(), title: z.string(), text: z.string() })),
  parts: z.array(
    z.strictObject({
      id: z.enum(['theory', 'skill', 'review']),
      name: z.string(),
      levels: z.array(levelSchema).nullable(),
      passMark: z.int(),
      fullMark: z.int(),
      minimumMinutes: z.int(),
    }),
  ),
});

export const STANDARD_KINDS = ['icap', 'cn-occupation'] as const;

/**
 * A standards pack: one national standard as data, exact to its printed source.
 * Texts are as printed, joined across page breaks, with blanks normalised.
 */
export const standardSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
    code: z.string().nullable(),
    title: z.string().min(1),
    language: z.enum(['zh-CN', 'zh-TW']),
    kind: z.enum(STANDARD_KINDS),
    about: z.array(aboutSchema),
    nodes: z.array(standardNodeSchema).min(1),
    links: z.array(standardLinkSchema),
    /** 1.8 培训参考学时, in 标准学时. */
    trainingHours: z.array(z.strictObject({ level: levelSchema, hours: z.int() })).optional(),
    eligibility: eligibilityRulesSchema.optional(),
    assessment: assessmentSchema.optional(),
    weights: weightsSchema.optional(),
    /** Oddities of the printed source, in the standard's language. `node`: where it matters. */
    errata: z.array(z.strictObject({ node: z.string().optional(), text: z.string().min(1) })),
    source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  })
  .superRefine((standard, context) => {
    const fail = (message: string) => context.addIssue({ code: 'custom', message });
    const ids = new Set<string>();
    for (const node of standard.nodes) {
      if (ids.has(node.id)) fail(`node id ${node.id} occurs twice`);
      if (node.parent !== null && !ids.has(node.parent)) fail(`node ${node.id}: parent ${node.parent} must come before it`);
      ids.add(node.id);
    }
    const known = (id: string, where: string) => {
      if (!ids.has(id)) fail(`${where} names the unknown node ${id}`);
    };
    for (const link of standard.links) {
      known(link.from, 'a link');
      known(link.to, 'a link');
    }
    for (const erratum of standard.errata) if (erratum.node !== undefined) known(erratum.node, 'an erratum');
    for (const table of standard.weights ? [standard.weights.theory, standard.weights.skill] : [])
      for (const row of table.rows) for (const id of row.nodes) known(id, `weight row ${row.name}`);
  });
export type Standard = Readonly<z.infer<typeof standardSchema>>;
