import { z } from 'zod';
import { spotSchema, templateMapSchema } from '../../application/template.ts';
import { PRIVACIES } from '../../dossier/parts.ts';
import { procedure } from '../procedure.ts';
import { level, nothing, standardId } from './shapes.ts';

const spots = z.array(spotSchema);

/** Official forms as Word templates. The template travels beside the call, and is not kept. */
export const templatesProcedures = {
  /** Its placeholders and bookmarks, and what is to stand in each: as it was said the last time, else as it seems. */
  'templates.read': procedure(nothing, z.object({ spots, map: templateMapSchema })),
  /** Fills it in, and remembers the map. `empty`: the spots that stay so. */
  'templates.fill': procedure(
    z.object({ standard: standardId, level, privacy: z.enum(PRIVACIES), map: templateMapSchema }),
    z.object({ name: z.string(), made: z.string(), empty: z.array(z.string()) }),
  ),
} as const;
