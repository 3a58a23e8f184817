import { z } from 'zod';
import { TEXT_FAILURES } from '../../evidence/fileText.ts';
import { procedure } from '../procedure.ts';
import { id, nothing } from './shapes.ts';

/** How far the reading of the files' texts is, which goes on by itself. */
const textsStateSchema = z.object({
  /** Contents whose text is still to be read, and evidence whose words are still to be indexed. */
  waiting: z.int(),
  unindexed: z.int(),
  /** What could not be read, the latest first, and why. */
  failed: z.array(z.object({ evidence: id, title: z.string(), why: z.enum(TEXT_FAILURES) })),
});

export const textsProcedures = {
  'texts.state': procedure(nothing, textsStateSchema),
  /** Has what could not be read tried again. */
  'texts.retry': procedure(nothing, textsStateSchema),
} as const;
