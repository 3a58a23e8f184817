import { procedure } from '../procedure.ts';
import { preferencesSchema } from '../records.ts';
import { nothing } from './shapes.ts';

export const preferencesProcedures = {
  'preferences.show': procedure(nothing, preferencesSchema),
  'preferences.save': procedure(preferencesSchema.partial(), preferencesSchema),
} as const;
