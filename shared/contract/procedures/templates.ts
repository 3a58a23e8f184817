import { z } from 'zod';
import { spotSchema, templateMapSchema } from '../../application/template.ts';
import { PRIVACIES } from '../../dossier/parts.ts';
import { procedure } from '../procedure.ts';
import { drawingFindingsSchema } from '../records.ts';
import { level, nothing, standardId } from './shapes.ts';

const spots = z.array(spotSchema);

/** Official forms as Word templates or PDFs. The template travels beside the call, and is not kept. */
export const templatesProcedures = {
  /** Its placeholders, bookmarks or fields, and what is to stand in each: as it was said the last time, else as it seems. */
  'templates.read': procedure(
    nothing,
    z.object({
      spots,
      map: templateMapSchema,
      /** The sheets of a PDF in millimetres, on which places may be named; null: a Word document. */
      sheets: z.array(z.object({ width: z.number(), height: z.number() })).nullable(),
    }),
  ),
  /** Fills it in, and remembers the map. `empty`: the spots that stay so; `cut`: those with no room for all of it; both by `spotKey`. */
  'templates.fill': procedure(
    z.object({ standard: standardId, level, privacy: z.enum(PRIVACIES), map: templateMapSchema }),
    z.object({
      name: z.string(),
      made: z.string(),
      empty: z.array(z.string()),
      cut: z.array(z.string()),
      findings: drawingFindingsSchema,
    }),
  ),
} as const;
