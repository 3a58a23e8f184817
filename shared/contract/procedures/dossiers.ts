import { z } from 'zod';
import { layoutSchema } from '../../application/layout.ts';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { DOSSIER_PARTS, PRIVACIES } from '../../dossier/parts.ts';
import { readingModeSchema } from '../../eligibility/verdict.ts';
import { procedure } from '../procedure.ts';
import { watermarkSchema } from '../../dossier/choices.ts';
import { offeredEvidenceSchema } from '../../dossier/offered.ts';
import { dossierRecordSchema } from '../records.ts';
import { done, id, nothing, standardId, level } from './shapes.ts';

/** Under which id the making can be watched and cancelled. */
const job = id.optional();

/** What a dossier is to be made of. */
const order = z.object({
  standard: standardId,
  level,
  reading: readingModeSchema,
  parts: z.array(z.enum(DOSSIER_PARTS)).min(1).nullable(),
  privacy: z.enum(PRIVACIES),
  /** The layout of the 申报表; null: the ordinary one. */
  layout: layoutSchema.shape.id.nullable().default(null),
  /** Ids of evidence that is not handed out, and of such that is, though it shows no requirement. */
  leftOut: z.array(id).default([]),
  putIn: z.array(id).default([]),
  /** `on` null: on what is a copy of an identity card by its name. */
  watermark: watermarkSchema
    .extend({ on: z.array(id).nullable().default(null) })
    .nullable()
    .default(null),
  asOf: plainDateSchema.optional(),
  job,
});

export const dossiersProcedures = {
  'dossiers.list': procedure(nothing, z.array(dossierRecordSchema)),
  /** The evidence that there is to choose from, and what the reader misses without what is left out. */
  'dossiers.evidence': procedure(
    order.pick({ standard: true, level: true, leftOut: true, asOf: true }),
    z.object({ offered: z.array(offeredEvidenceSchema), uncovered: z.array(z.string()), signoffs: z.int() }),
  ),
  'dossiers.make': procedure(order, dossierRecordSchema),
  /** The same pages to look at: neither kept nor logged. */
  'dossiers.preview': procedure(
    order,
    dossierRecordSchema.pick({ pages: true, bytes: true, findings: true }).extend({ made: z.string() }),
  ),
  /** Has the system's program open a copy, to read or to print it. */
  'dossiers.open': procedure(z.object({ id }), done),
  /** The dossier as a ZIP with its manifest and the files that it tells of, to be saved. */
  'dossiers.bundle': procedure(z.object({ id }), z.object({ name: z.string(), made: z.string() })),
  /** With what was chosen then, and the standard as it was then, whatever became of it since. */
  'dossiers.again': procedure(z.object({ id, job }), dossierRecordSchema),
} as const;
