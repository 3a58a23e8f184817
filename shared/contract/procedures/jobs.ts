import { z } from 'zod';
import { recordIdSchema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { done, nothing } from './shapes.ts';

export const JOB_KINDS = ['intake', 'dossier', 'backup', 'sample'] as const;

/** Work under way that takes long enough to be watched, and can be stopped. */
export const jobSchema = z.object({
  id: recordIdSchema,
  kind: z.enum(JOB_KINDS),
  done: z.number().min(0),
  /** Null where it is not known beforehand. */
  total: z.number().min(0).nullable(),
  unit: z.enum(['bytes', 'items', 'pages']),
});
export type Job = Readonly<z.infer<typeof jobSchema>>;

/** A page that started something long asks how far it is, as often as it likes. */
export const jobsProcedures = {
  'jobs.list': procedure(nothing, z.array(jobSchema)),
  /** Stops it, which then fails with `cancelled`. What has ended already is no error. */
  'jobs.cancel': procedure(z.object({ id: recordIdSchema }), done),
} as const;
