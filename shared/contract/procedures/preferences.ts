import { procedure } from '../procedure.ts';
import { preferencesChangeSchema, preferencesSchema } from '../records.ts';
import { nothing } from './shapes.ts';

export const preferencesProcedures = {
  'preferences.show': procedure(nothing, preferencesSchema),
  'preferences.save': procedure(preferencesChangeSchema, preferencesSchema),
} as const;
