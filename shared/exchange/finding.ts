import { z } from 'zod';
import { MAX_FINDINGS } from './limits.ts';

/** What can be wrong with a file: a closed list. The words, with the remedy, are made in the reader's language. */
export const FINDING_CODES = [
  'file-too-large',
  'file-empty',
  'other-file',
  'utf-16',
  'not-utf-8',
  'not-json',
  'not-a-standard',
  'text-too-long',
  'nested-too-deep',
  'too-many-nodes',
  'too-many-associations',
  'malformed',
  'key-unknown',
  'key-missing',
  'value-of-other-kind',
  'value-not-listed',
  'value-empty',
  'value-malformed',
  'value-repeated',
  'number-too-small',
  'number-too-large',
  'parent-not-before',
  'reference-unknown',
  'newer-format',
  'extension-mismatch',
  'document-missing',
  'title-missing',
  'items-missing',
  'identifier-missing',
  'identifier-repeated',
  'statement-missing',
  'parent-missing',
  'cycle',
  'column-missing',
  'column-unknown',
  'column-repeated',
  'cell-missing',
  'cell-malformed',
  'cells-beyond-columns',
  'id-malformed',
  'id-repeated',
  'type-unknown',
  'level-unknown',
  'parent-unknown',
  'link-unknown',
  'formula',
  'spreadsheet-error',
  'characters-lost',
  'quote-open',
  'workbook-old',
  'workbook-damaged',
  'workbook-too-large',
  'macros',
  'sheet-hidden',
  'cells-merged',
  'cell-date',
  'more-findings',
] as const;
export const findingCodeSchema = z.enum(FINDING_CODES);
export type FindingCode = z.infer<typeof findingCodeSchema>;

/** A cell as a spreadsheet counts: row 1 is the head. `column` null: the row as a whole. `sheet` null: the file has none. */
export const cellSchema = z.object({
  sheet: z.string().nullable(),
  row: z.int().min(1),
  column: z.string().nullable(),
});
export type Cell = Readonly<z.infer<typeof cellSchema>>;

/** `where`: a JSON pointer, or a cell. An error keeps the whole file out, a warning does not. */
export const findingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: findingCodeSchema,
  where: z.union([z.string(), cellSchema]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

/** Read, or refused as a whole for what was found. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

export const error = <Where extends Finding['where']>(
  code: FindingCode,
  where: Where,
  params: Finding['params'] = {},
): Finding & { readonly where: Where } => ({ severity: 'error', code, where, params });

/** The first of them, and how many more there are. */
export function refuse(findings: readonly Finding[]): {
  readonly ok: false;
  readonly findings: readonly Finding[];
} {
  const more = findings.length - MAX_FINDINGS;
  const last = findings.at(-1);
  return more <= 0 || last === undefined
    ? { ok: false, findings }
    : {
        ok: false,
        findings: [...findings.slice(0, MAX_FINDINGS), error('more-findings', last.where, { count: more })],
      };
}
