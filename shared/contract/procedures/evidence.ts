import { z } from 'zod';
import { nodeCoverageSchema } from '../../coverage/coverage.ts';
import { claimDetailsSchema, evidenceDetailsSchema, originSchema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { evidenceVocabularySchema } from '../records.ts';
import { done, nothing, standardId, id, withClaims } from './shapes.ts';

export const evidenceProcedures = {
  'evidence.list': procedure(
    z.object({
      /** Words to look for in title, description, tags and file name; '' for all. */
      query: z.string().default(''),
      standard: standardId.optional(),
      node: z.string().optional(),
      removed: z.boolean().default(false),
    }),
    z.object({ total: z.int(), items: z.array(withClaims) }),
  ),
  /** Takes the file beside the call into the vault; the reply carries the new coverage of what it was dropped on. */
  'evidence.add': procedure(
    evidenceDetailsSchema.extend({
      /** '' for the one that the file's name proposes. */
      title: z.string().trim().max(300),
      origin: originSchema.default(''),
      claims: z.array(claimDetailsSchema).max(500),
    }),
    withClaims.extend({ duplicate: z.boolean(), coverage: z.array(nodeCoverageSchema) }),
  ),
  'evidence.vocabulary': procedure(nothing, evidenceVocabularySchema),
  'evidence.edit': procedure(z.object({ id, record: evidenceDetailsSchema }), withClaims),
  /** To the trash; nothing leaves the disk. */
  'evidence.remove': procedure(z.object({ id }), done),
  'evidence.restore': procedure(z.object({ id }), done),
} as const;
