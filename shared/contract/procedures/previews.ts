import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { id } from './shapes.ts';

/** The most that one call brings. */
export const LARGEST_PIECE = 1024 * 1024;

export const previewsProcedures = {
  /**
   * A piece of a stored file (of evidence or its redacted copy, by the evidence's id, or one that was made to be looked
   * at), for the page to read it by itself: there, in a process that reaches nothing, formats that strangers made are
   * taken apart. `bytes` in base64, fewer than asked for at the end of the file.
   */
  'previews.read': procedure(
    z.object({
      kind: z.enum(['evidence', 'redacted', 'made']).default('evidence'),
      id,
      start: z.int().min(0),
      length: z.int().min(1).max(LARGEST_PIECE),
    }),
    z.object({ bytes: z.string(), total: z.int() }),
  ),
  /**
   * How many pages a picture has that no browser decodes; none where it is not one, or damaged. `tooLarge`: those of
   * them, from 1, that have too many pixels to be shown.
   */
  'previews.pages': procedure(z.object({ id }), z.object({ pages: z.int(), tooLarge: z.array(z.int()) })),
} as const;
