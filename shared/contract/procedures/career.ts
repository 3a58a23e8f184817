import { z } from 'zod';
import {
  applicantSchema,
  apprenticeshipSchema,
  careerSchema,
  certificateSchema,
  CAREER_LISTS,
  educationSchema,
  employmentSchema,
  titleSchema,
} from '../../career/career.ts';
import { sha256Schema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { nothing, id } from './shapes.ts';

/**
 * Saves a record of a career: a new one without `id`, an existing one with it. Who goes on with the new one, or puts one
 * back that was taken away, says with `as` which id it gets.
 */
const savesRecord = <Shape extends z.ZodRawShape>(record: z.ZodObject<Shape>) =>
  procedure(z.object({ id: id.nullable(), as: id.optional(), record }), careerSchema);

export const careerProcedures = {
  'career.show': procedure(nothing, careerSchema),
  'applicant.save': procedure(applicantSchema, careerSchema),
  /** The picture beside the call becomes the applicant's photo. */
  'applicant.photo': procedure(nothing, careerSchema),
  /** A picture that was the photo before becomes it once more, by its SHA-256; null: none is. */
  'applicant.formerPhoto': procedure(z.object({ sha256: sha256Schema.nullable() }), careerSchema),
  'applicant.removePhoto': procedure(nothing, careerSchema),
  'employments.save': savesRecord(employmentSchema),
  'certificates.save': savesRecord(certificateSchema),
  'education.save': savesRecord(educationSchema),
  'apprenticeships.save': savesRecord(apprenticeshipSchema),
  'titles.save': savesRecord(titleSchema),
  'career.remove': procedure(z.object({ list: z.enum(CAREER_LISTS), id }), careerSchema),
} as const;
