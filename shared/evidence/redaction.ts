import { z } from 'zod';
import { instantSchema } from '../calendar/plainDate.ts';
import { recordIdSchema, storedFileSchema } from './evidence.ts';

const share = z.number().min(0).max(1);

/** A rectangle that is blackened: on which page, from 1 (a picture is one page), in shares of its width and height. */
export const maskSchema = z.object({ page: z.int().min(1), x: share, y: share, width: share, height: share });
export type Mask = Readonly<z.infer<typeof maskSchema>>;
export const masksSchema = z.array(maskSchema).min(1).max(5000);

/** A copy of a piece of evidence in which regions are blackened, for whoever is not to see them. */
export const redactionSchema = z.object({
  evidence: recordIdSchema,
  /** The SHA-256 of the content that it was made of: evidence may have been given other content since. */
  original: z.string(),
  file: storedFileSchema,
  masks: masksSchema,
  made: instantSchema,
});
export type Redaction = Readonly<z.infer<typeof redactionSchema>>;

/** What a copy may be. */
export const REDACTED_TYPES = ['image/png', 'image/jpeg', 'application/pdf'] as const;
