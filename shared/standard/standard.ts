import { z } from 'zod';
import { checklistSchema } from './checklist.ts';
import {
  levelSchema,
  nodeTypeSchema,
  positionIdSchema,
  standardLinkSchema,
  standardNodeSchema,
  type NodeType,
} from './node.ts';
import { eligibilityRulesSchema } from './rules.ts';

/**
 * A printed field of the document that is no node: 職類別, 工作描述, 职业定义, … in print order. `code` is the
 * printed clause number. `text` is empty where the source prints a heading alone or leaves the field empty.
 */
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

/** An oddity of the printed source, in the standard's language. `node` and `alternatives` say where it matters. */
const erratumSchema = z.strictObject({
  node: z.string().optional(),
  /** Ids of the printed conditions of 申报条件 that it touches; they are no node ids, though some look alike. */
  alternatives: z.array(z.string()).min(1).optional(),
  text: z.string().min(1),
});
export type Erratum = Readonly<z.infer<typeof erratumSchema>>;

/** 職能基準, 国家职业技能标准, a report that describes posts, a guide to a way of working, a standard of the user's own. */
export const STANDARD_KINDS = ['icap', 'cn-occupation', 'posts', 'guide', 'own'] as const;

/** A language tag as HTML has it; `und` where nobody says which. A standard of the user's own may be in any language. */
export const standardLanguageSchema = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);

/** What the schema says of ids within a standard: one given twice, a parent that does not come before, one that names nothing. */
export interface StandardFault {
  readonly fault: 'repeated' | 'parent' | 'unknown';
  readonly id: string;
}

/**
 * A standards pack: one standard, report or guide as data, exact to its printed source.
 *
 * Texts are as printed, punctuation and its width too. Blanks: a run is one; a text broken over a page is
 * joined with a blank only where a Latin letter or digit meets another letter, digit or ideograph; a heading
 * broken in a narrow cell is joined without one; paragraphs of one text are parted by a line feed.
 */
export const standardSchema = z
  .strictObject({
    id: positionIdSchema,
    code: z.string().nullable(),
    title: z.string().min(1),
    language: standardLanguageSchema,
    kind: z.enum(STANDARD_KINDS),
    about: z.array(aboutSchema),
    /** What the source prints above the nodes of a type: the head of their column, or of their list. */
    headings: z.partialRecord(nodeTypeSchema, z.string().min(1)).optional(),
    nodes: z.array(standardNodeSchema).min(1),
    links: z.array(standardLinkSchema),
    checklists: z.array(checklistSchema).optional(),
    /** 1.8 培训参考学时, in 标准学时. */
    trainingHours: z.array(z.strictObject({ level: levelSchema, hours: z.int() })).optional(),
    eligibility: eligibilityRulesSchema.optional(),
    assessment: assessmentSchema.optional(),
    weights: weightsSchema.optional(),
    errata: z.array(erratumSchema),
    /** Of a standard of the user's own: what it was copied from. Its own code is null: only an authority gives one. */
    derivedFrom: z
      .strictObject({ id: positionIdSchema, code: z.string().nullable(), title: z.string().min(1) })
      .optional(),
    source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  })
  .superRefine((standard, context) => {
    const fail = (message: string, params: StandardFault, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, params, path });
    // Without nodes, whatever names one would be wrong too.
    if (standard.nodes.length === 0) return;
    const nodes = new Map<string, NodeType>();
    standard.nodes.forEach((node, index) => {
      if (nodes.has(node.id))
        fail(`node id ${node.id} occurs twice`, { fault: 'repeated', id: node.id }, 'nodes', index, 'id');
      if (node.parent !== null && !nodes.has(node.parent))
        fail(
          `node ${node.id}: its parent ${node.parent} must come before it`,
          { fault: 'parent', id: node.parent },
          'nodes',
          index,
          'parent',
        );
      nodes.set(node.id, node.type);
    });
    const alternatives = new Set<string>();
    standard.eligibility?.alternatives.forEach(({ id }, index) => {
      if (alternatives.has(id))
        fail(
          `alternative id ${id} occurs twice`,
          { fault: 'repeated', id },
          'eligibility',
          'alternatives',
          index,
          'id',
        );
      alternatives.add(id);
    });
    const knownNode = (id: string, ...path: (string | number)[]) => {
      if (!nodes.has(id)) fail(`there is no node ${id}`, { fault: 'unknown', id }, ...path);
    };
    const knownAlternative = (id: string, ...path: (string | number)[]) => {
      if (!alternatives.has(id)) fail(`there is no alternative ${id}`, { fault: 'unknown', id }, ...path);
    };
    standard.links.forEach((link, index) => {
      knownNode(link.from, 'links', index, 'from');
      knownNode(link.to, 'links', index, 'to');
    });
    standard.checklists?.forEach(({ node, columns }, index) => {
      if (nodes.get(node) !== 'checklist')
        fail(`there is no checklist ${node}`, { fault: 'unknown', id: node }, 'checklists', index, 'node');
      columns.forEach(({ id }, nth) => {
        if (columns.findIndex((column) => column.id === id) < nth)
          fail(
            `column id ${id} occurs twice`,
            { fault: 'repeated', id },
            'checklists',
            index,
            'columns',
            nth,
            'id',
          );
      });
    });
    standard.errata.forEach(({ node, alternatives: touched = [] }, index) => {
      if (node !== undefined) knownNode(node, 'errata', index, 'node');
      touched.forEach((id, nth) => knownAlternative(id, 'errata', index, 'alternatives', nth));
    });
    standard.eligibility?.footnotes.forEach(({ markedIn }, index) =>
      markedIn.forEach((id, nth) => knownAlternative(id, 'eligibility', 'footnotes', index, 'markedIn', nth)),
    );
    for (const table of ['theory', 'skill'] as const)
      standard.weights?.[table].rows.forEach((row, index) =>
        row.nodes.forEach((id, nth) => knownNode(id, 'weights', table, 'rows', index, 'nodes', nth)),
      );
  });
export type Standard = Readonly<z.infer<typeof standardSchema>>;
