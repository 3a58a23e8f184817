import { z } from 'zod';
import { standardNodeSchema } from '../../standard/node.ts';
import { standardLanguageSchema } from '../../standard/standard.ts';
import { procedure } from '../procedure.ts';
import { id, standardId } from './shapes.ts';

const linkKind = z.enum(['claim', 'work-output']);

/** A link to the former version of a standard, and what it could become. */
export const formerLinkSchema = z.object({
  kind: linkKind,
  /** The claim's or the work output's id. */
  link: id,
  /** Of the evidence, or the work output. */
  title: z.string(),
  /** Null where it is not in the former version either. */
  from: standardNodeSchema.nullable(),
  /** The entry of the newer version that is most likely the same. */
  proposed: z.string().nullable(),
  /** Whether that says the same, word for word. */
  saysTheSame: z.boolean(),
  /** Null until the person decided; `node` null: it stays behind. */
  decided: z.object({ node: z.string().nullable() }).nullable(),
});
export type FormerLink = Readonly<z.infer<typeof formerLinkSchema>>;

/** What a newer version of a standard changed. Ids are those of the newer one; of the former there are the entries. */
export const standardVersionSchema = z.object({
  former: z.object({ id: z.string(), title: z.string(), language: standardLanguageSchema }),
  same: z.int(),
  added: z.array(z.string()),
  removed: z.array(standardNodeSchema),
  moved: z.array(z.string()),
  changed: z.array(z.object({ before: standardNodeSchema, to: z.string(), fields: z.array(z.string()) })),
  links: z.array(formerLinkSchema),
});
export type StandardVersion = Readonly<z.infer<typeof standardVersionSchema>>;

export const standardVersionsProcedures = {
  'standardVersions.show': procedure(z.object({ id: standardId }), standardVersionSchema),
  /** Carries links over to entries of the newer version, or with `node` null leaves them behind. */
  'standardVersions.carry': procedure(
    z.object({
      id: standardId,
      links: z.array(z.object({ kind: linkKind, link: id, node: z.string().nullable() })).max(100_000),
    }),
    standardVersionSchema,
  ),
} as const;
