import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { procedure } from '../procedure.ts';
import { nothing } from './shapes.ts';

const told = z.record(z.string(), plainDateSchema);

/** Dates of which the system tells, where the host can have it do so. */
export const noticesProcedures = {
  /** On which day each was told of last, by its key. */
  'notices.told': procedure(nothing, told),
  /** Tells of dates, in one notice, what was not told today; answers as `notices.told`. */
  'notices.tell': procedure(
    z.object({
      notices: z.array(z.object({ key: z.string().max(500), text: z.string().max(500) })).max(100),
    }),
    told,
  ),
} as const;
