import { z } from 'zod';
import { blankFormSchema, filledFormDetailsSchema, filledFormSchema } from '../../evidence/blankForm.ts';
import { procedure } from '../procedure.ts';
import { fileToKeep } from './ownStandards.ts';
import { done, id, keptPaper, withClaims } from './shapes.ts';

export const formsProcedures = {
  /** The blank forms that the app brings. */
  'forms.blank': procedure(z.object({}), z.array(blankFormSchema)),
  /** One of them as a PDF with room to write by hand: where stored files can be seen, `made/<made>` is it. */
  'forms.sheet': procedure(z.object({ form: z.string().min(1) }), fileToKeep),
  /** Those that were filled in, the latest first. */
  'forms.filled': procedure(z.object({}), z.array(filledFormSchema)),
  'forms.save': procedure(z.object({ id: id.nullable(), record: filledFormDetailsSchema }), filledFormSchema),
  /** Out of the list; it is put back by `forms.restore`. */
  'forms.remove': procedure(z.object({ id }), done),
  'forms.restore': procedure(z.object({ id }), done),
  /**
   * Keeps the PDF of a filled form as evidence, for what it may show. Where it was kept before, the evidence gets the
   * new PDF in the place of the old one, which stays as a revision.
   */
  'forms.keep': procedure(keptPaper, withClaims),
} as const;
