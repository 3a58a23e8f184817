import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import {
  applicantSchema,
  apprenticeshipSchema,
  careerSchema,
  certificateSchema,
  CAREER_LISTS,
  educationSchema,
  employmentSchema,
} from '../career/career.ts';
import { coverageSchema, nodeCoverageSchema } from '../coverage/coverage.ts';
import { DOSSIER_PARTS, PRIVACIES } from '../dossier/parts.ts';
import { readingModeSchema, verdictSchema } from '../eligibility/verdict.ts';
import {
  claimDetailsSchema,
  claimSchema,
  evidenceDetailsSchema,
  evidenceSchema,
  recordIdSchema,
  workOutputDetailsSchema,
  workOutputSchema,
} from '../evidence/evidence.ts';
import { foundSchema } from '../search/found.ts';
import { crosswalkSchema } from '../standard/crosswalk.ts';
import { standardSchema } from '../standard/standard.ts';
import {
  dossierRecordSchema,
  portfolioStateSchema,
  preferencesSchema,
  standardSummarySchema,
} from './records.ts';
import { procedure } from './procedure.ts';

const nothing = z.object({});
const done = z.object({});
const standardId = z.string().min(1);
const level = z.int().min(1).max(6).nullable();
const id = recordIdSchema;
const withClaims = z.object({ evidence: evidenceSchema, claims: z.array(claimSchema) });

/** Saves a record of a career: a new one without `id`, an existing one with it. */
const savesRecord = <Shape extends z.ZodRawShape>(record: z.ZodObject<Shape>) =>
  procedure(z.object({ id: id.nullable(), record }), careerSchema);

/**
 * The one door between the page and the machine: every procedure, what goes in and what comes out.
 * Dates are texts. Files never travel in an input: they go beside it, one a call.
 */
export const contract = {
  'preferences.show': procedure(nothing, preferencesSchema),
  'preferences.save': procedure(preferencesSchema.partial(), preferencesSchema),

  'portfolio.state': procedure(nothing, portfolioStateSchema),
  /** Asks for a folder with the system's own window; `dir` null where the person chose none. */
  'portfolio.chooseFolder': procedure(nothing, z.object({ dir: z.string().nullable() })),
  'portfolio.create': procedure(z.object({ dir: z.string().trim().min(1) }), portfolioStateSchema),
  'portfolio.open': procedure(z.object({ dir: z.string().trim().min(1) }), portfolioStateSchema),
  'portfolio.close': procedure(nothing, portfolioStateSchema),
  /** The standard and level that the portfolio's owner works towards. */
  'portfolio.aim': procedure(z.object({ standard: standardId, level }), portfolioStateSchema),

  'standards.list': procedure(nothing, z.array(standardSummarySchema)),
  'standards.show': procedure(z.object({ id: standardId }), standardSchema),
  /** Nodes in which every word of the query stands, of one standard or of all. */
  'standards.search': procedure(
    z.object({
      query: z.string().max(1000),
      standard: standardId.optional(),
      limit: z.int().min(0).default(50),
    }),
    foundSchema,
  ),
  /** Which nodes of two standards may mean the same, the likest first. */
  'standards.crosswalk': procedure(
    z.object({ a: standardId, b: standardId, min: z.number().min(0).max(1).default(0) }),
    crosswalkSchema,
  ),

  'workOutputs.list': procedure(nothing, z.array(workOutputSchema)),
  'workOutputs.save': procedure(
    z.object({ id: id.nullable(), record: workOutputDetailsSchema }),
    workOutputSchema,
  ),
  'workOutputs.remove': procedure(z.object({ id }), done),

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
      title: z.string().trim().max(300),
      claims: z.array(claimDetailsSchema).max(500),
    }),
    withClaims.extend({ duplicate: z.boolean(), coverage: z.array(nodeCoverageSchema) }),
  ),
  'evidence.edit': procedure(z.object({ id, record: evidenceDetailsSchema }), withClaims),
  /** To the trash; nothing leaves the disk. */
  'evidence.remove': procedure(z.object({ id }), done),
  'evidence.restore': procedure(z.object({ id }), done),

  'claims.add': procedure(z.object({ evidence: id, record: claimDetailsSchema }), claimSchema),
  'claims.edit': procedure(
    z.object({ id, note: z.string().max(20_000), where: z.string().max(200) }),
    claimSchema,
  ),
  'claims.remove': procedure(z.object({ id }), done),

  'career.show': procedure(nothing, careerSchema),
  'applicant.save': procedure(applicantSchema, careerSchema),
  /** The picture beside the call becomes the applicant's photo. */
  'applicant.photo': procedure(nothing, careerSchema),
  'applicant.removePhoto': procedure(nothing, careerSchema),
  'employments.save': savesRecord(employmentSchema),
  'certificates.save': savesRecord(certificateSchema),
  'education.save': savesRecord(educationSchema),
  'apprenticeships.save': savesRecord(apprenticeshipSchema),
  'career.remove': procedure(z.object({ list: z.enum(CAREER_LISTS), id }), careerSchema),

  /** Verdicts for one level, or for every level that the standard has conditions for. */
  'eligibility.judge': procedure(
    z.object({ standard: standardId, level, reading: readingModeSchema, asOf: plainDateSchema.optional() }),
    z.object({ levels: z.array(verdictSchema) }),
  ),
  'coverage.show': procedure(
    z.object({ standard: standardId, level, asOf: plainDateSchema.optional() }),
    coverageSchema,
  ),

  'dossiers.list': procedure(nothing, z.array(dossierRecordSchema)),
  'dossiers.make': procedure(
    z.object({
      standard: standardId,
      level,
      reading: readingModeSchema,
      parts: z.array(z.enum(DOSSIER_PARTS)).min(1).nullable(),
      privacy: z.enum(PRIVACIES),
      asOf: plainDateSchema.optional(),
    }),
    dossierRecordSchema,
  ),
} as const;
export type Contract = typeof contract;
