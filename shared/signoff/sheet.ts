import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../calendar/plainDate.ts';
import { recordIdSchema } from '../evidence/evidence.ts';
import { DECISIONS, signerSchema, VARCS, type ClaimStatement } from './statement.ts';

/** So many claims stand on one sheet of paper, with room to write. */
export const CLAIMS_A_SHEET = 2;

/** The claims of each sheet, in the order of the request. */
export const sheetsOf = (claims: readonly ClaimStatement[]): readonly (readonly ClaimStatement[])[] =>
  Array.from({ length: Math.ceil(claims.length / CLAIMS_A_SHEET) }, (_, sheet) =>
    claims.slice(sheet * CLAIMS_A_SHEET, (sheet + 1) * CLAIMS_A_SHEET),
  );

/** What the code on a sheet names: whose portfolio, which request with which claims, which of its sheets. */
export interface SheetCode {
  readonly portfolio: string;
  readonly request: string;
  /** The SHA-256 of the request's manifest, which lists its claims. */
  readonly manifest: string;
  /** From 1. */
  readonly sheet: number;
  readonly sheets: number;
}

const HEAD = 'ZHENGJI-SHEET';

/** In capitals: then a QR code holds it in fewer and larger squares. */
export const writeSheetCode = ({ portfolio, request, manifest, sheet, sheets }: SheetCode): string =>
  [HEAD, '1', portfolio, request, manifest, sheet, sheets].join(':').toUpperCase();

/** Null where it is the code of something else. */
export function readSheetCode(text: string): SheetCode | null {
  const [head, version, portfolio = '', request = '', manifest = '', sheet, sheets, ...more] =
    text.split(':');
  const [number, total] = [Number(sheet), Number(sheets)];
  const isCode = head === HEAD && version === '1' && more.length === 0 && /^[0-9A-F]{64}$/.test(manifest);
  if (!isCode || !Number.isInteger(number) || number < 1 || !(total >= number)) return null;
  const [owner, asked, digest] = [portfolio, request, manifest].map((part) => part.toLowerCase());
  return { portfolio: owner!, request: asked!, manifest: digest!, sheet: number, sheets: total };
}

/** Who signed on paper, as it is written there. */
export const paperSignerSchema = signerSchema.pick({ name: true, unit: true, post: true });

/** What was ticked and written on paper about one claim. */
export const paperWordSchema = z.object({
  claim: recordIdSchema,
  decision: z.enum(DECISIONS),
  varcs: z.array(z.enum(VARCS)).default([]),
  comment: z.string().trim().max(5000).default(''),
});
export type PaperWord = Readonly<z.infer<typeof paperWordSchema>>;

export const PAPER_STATES = ['current', 'stale'] as const;

/**
 * A sign-off that was given by hand on paper, and that whoever keeps the portfolio typed in from there. No key signed
 * it: what proves it is the paper, and a scan of it.
 */
export const paperSignoffSchema = paperWordSchema.extend({
  id: recordIdSchema,
  request: recordIdSchema,
  sheet: z.int().min(1),
  /** The evidence that is the scan. */
  scan: recordIdSchema,
  signer: paperSignerSchema,
  /** The day that is written on the paper. */
  signed: plainDateSchema,
  recorded: instantSchema,
});
export type PaperSignoff = Readonly<z.infer<typeof paperSignoffSchema>>;
