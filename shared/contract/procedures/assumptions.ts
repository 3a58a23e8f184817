import { assumptionsSchema } from '../../eligibility/suppose.ts';
import { procedure } from '../procedure.ts';
import { nothing } from './shapes.ts';

export const assumptionsProcedures = {
  /** What this portfolio takes for granted of the years to come; no verdict and no dossier counts it. */
  'assumptions.show': procedure(nothing, assumptionsSchema),
  'assumptions.save': procedure(assumptionsSchema, assumptionsSchema),
} as const;
