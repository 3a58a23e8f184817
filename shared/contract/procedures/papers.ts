import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../../calendar/plainDate.ts';
import { DOSSIER_LANGUAGES } from '../../dossier/document.ts';
import { PAPER_STATES, paperSignerSchema, paperSignoffSchema, paperWordSchema } from '../../signoff/sheet.ts';
import { procedure } from '../procedure.ts';
import { done, id, nothing } from './shapes.ts';

export const readSheetSchema = z.object({
  request: id,
  sheet: z.int(),
  sheets: z.int(),
  claims: z.array(z.object({ id, code: z.string().nullable(), text: z.string(), title: z.string() })),
});
export type ReadSheet = Readonly<z.infer<typeof readSheetSchema>>;

export const paperRecordSchema = paperSignoffSchema.extend({
  code: z.string().nullable(),
  text: z.string(),
  title: z.string(),
  /** Whether the claim is still what was printed. */
  state: z.enum(PAPER_STATES),
});
export type PaperRecord = Readonly<z.infer<typeof paperRecordSchema>>;

/** Sign-off by hand: sheets are printed, signed, scanned, and what stands on them is typed in. No key signs any of it. */
export const papersProcedures = {
  /** Draws the sheets of a request as a PDF, to be had as the stored file `made/<file>`. */
  'papers.print': procedure(
    z.object({ request: id, language: z.enum(DOSSIER_LANGUAGES) }),
    z.object({ file: id, fileName: z.string(), sheets: z.int() }),
  ),
  /** Which sheet a scan shows: the picture beside the call (a page drawn of it), or the evidence itself. */
  'papers.read': procedure(z.object({ scan: id }), readSheetSchema),
  /** The same of a sheet that is named, where no code can be read. */
  'papers.sheet': procedure(z.object({ request: id, sheet: z.int().min(1) }), readSheetSchema),
  /** Every sheet of the requests that wait for an answer, of the latest request first: for a scan without a code to read. */
  'papers.sheets': procedure(nothing, z.array(readSheetSchema.extend({ made: instantSchema }))),
  /** Keeps what was ticked on a sheet, with the evidence that is its scan. */
  'papers.keep': procedure(
    z.object({
      scan: id,
      request: id,
      sheet: z.int().min(1),
      signer: paperSignerSchema,
      signed: plainDateSchema,
      words: z.array(paperWordSchema).min(1).max(100),
    }),
    z.array(paperRecordSchema),
  ),
  'papers.list': procedure(nothing, z.array(paperRecordSchema)),
  /** Takes back what was typed in wrongly. */
  'papers.remove': procedure(z.object({ id }), done),
} as const;
