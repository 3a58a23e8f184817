import { z } from 'zod';
import { layoutSchema } from '../../application/layout.ts';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { DOSSIER_PARTS, PRIVACIES } from '../../dossier/parts.ts';
import { readingModeSchema } from '../../eligibility/verdict.ts';
import { procedure } from '../procedure.ts';
import { dossierRecordSchema } from '../records.ts';
import { id, nothing, standardId, level } from './shapes.ts';

/** Under which id the making can be watched and cancelled. */
const job = id.optional();

export const dossiersProcedures = {
  'dossiers.list': procedure(nothing, z.array(dossierRecordSchema)),
  'dossiers.make': procedure(
    z.object({
      standard: standardId,
      level,
      reading: readingModeSchema,
      parts: z.array(z.enum(DOSSIER_PARTS)).min(1).nullable(),
      privacy: z.enum(PRIVACIES),
      /** The layout of the 申报表; null: the ordinary one. */
      layout: layoutSchema.shape.id.nullable().default(null),
      /** Ids of evidence that is not handed out. */
      leftOut: z.array(id).default([]),
      asOf: plainDateSchema.optional(),
      job,
    }),
    dossierRecordSchema,
  ),
  /** The dossier as a ZIP with its manifest and the files that it tells of, to be saved. */
  'dossiers.bundle': procedure(z.object({ id }), z.object({ name: z.string(), made: z.string() })),
  /** With what was chosen then, and the standard as it was then, whatever became of it since. */
  'dossiers.again': procedure(z.object({ id, job }), dossierRecordSchema),
} as const;
