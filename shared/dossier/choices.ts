import { z } from 'zod';
import { layoutSchema } from '../application/layout.ts';

/** A text over the pictures and pages of some evidence, by id, that says what the copy may be used for: 仅供…使用. */
export const watermarkSchema = z.object({
  text: z.string().trim().min(1).max(60),
  on: z.array(z.string()),
});

/**
 * What was chosen for one dossier beside its parts and its privacy, kept with it so that it can be made again just so:
 * the layout of the form itself, since an own one may change or go; by id the evidence that was not handed out, and what
 * was put in though it shows no requirement: a copy of an identity card.
 */
export const dossierChoicesSchema = z.object({
  layout: layoutSchema,
  leftOut: z.array(z.string()),
  putIn: z.array(z.string()).default([]),
  watermark: watermarkSchema.nullable().default(null),
});
export type DossierChoices = Readonly<z.infer<typeof dossierChoicesSchema>>;
