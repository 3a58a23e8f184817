import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { PICTURES } from '../../progress/draw.ts';
import { progressAnswerSchema } from '../../progress/series.ts';
import { procedure } from '../procedure.ts';
import { LANGUAGES } from '../records.ts';
import { level, standardId } from './shapes.ts';

const question = { standard: standardId, level, asOf: plainDateSchema.optional() };

export const progressProcedures = {
  /** The series of all pictures. */
  'progress.show': procedure(z.object(question), progressAnswerSchema),
  /** One picture as a file for the person to save: where stored files can be seen, `made/<made>` is it. */
  'progress.picture': procedure(
    z.object({
      ...question,
      picture: z.enum(PICTURES),
      format: z.enum(['svg', 'png']),
      language: z.enum(LANGUAGES),
    }),
    z.object({ name: z.string(), made: z.string() }),
  ),
} as const;
