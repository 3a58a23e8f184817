import { z } from 'zod';
import { nodeCoverageSchema } from '../../coverage/coverage.ts';
import { claimDetailsSchema, evidenceDetailsSchema, originSchema } from '../../evidence/evidence.ts';
import {
  evidenceFilterSchema,
  evidenceSortSchema,
  LATEST_FIRST,
  listedEvidenceSchema,
} from '../../evidence/finding.ts';
import { procedure } from '../procedure.ts';
import { evidenceVocabularySchema } from '../records.ts';
import { done, nothing, id, withClaims } from './shapes.ts';

export const evidenceProcedures = {
  'evidence.list': procedure(
    evidenceFilterSchema.extend({
      sort: evidenceSortSchema.default(LATEST_FIRST),
      /** A page of what fits; without `limit` all of it. */
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).optional(),
    }),
    z.object({
      /** All that fits, whatever the page. */
      total: z.int(),
      items: z.array(listedEvidenceSchema),
      /** How many are not found by their words yet, because the index is still being made. */
      unindexed: z.int().default(0),
    }),
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
