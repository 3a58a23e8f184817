import { z } from 'zod';
import { layoutSchema } from '../application/layout.ts';

/**
 * What was chosen for one dossier beside its parts and its privacy, kept with it so that it can be made again just so:
 * the layout of the form itself, since an own one may change or go; the evidence that was not handed out, by id.
 */
export const dossierChoicesSchema = z.object({
  layout: layoutSchema,
  leftOut: z.array(z.string()),
});
export type DossierChoices = Readonly<z.infer<typeof dossierChoicesSchema>>;
