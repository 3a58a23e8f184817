import { z } from 'zod';
import { DEPTHS, examinationSchema } from '../../doctor/finding.ts';
import { procedure } from '../procedure.ts';
import { nothing } from './shapes.ts';

export const doctorProcedures = {
  /** What is known of the open portfolio's state; looks quickly where it was not looked at since it was opened. */
  'doctor.state': procedure(nothing, examinationSchema),
  /** Looks again. Reads, and never writes. */
  'doctor.check': procedure(z.object({ depth: z.enum(DEPTHS) }), examinationSchema),
} as const;
