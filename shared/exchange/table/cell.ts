/** A cell of a table, from whatever file: its text, or a formula, which is no text until somebody calculates it. */
export type SheetCell = string | { readonly formula: string };

/**
 * A spreadsheet takes a text for a formula that begins so, full-width forms too (OWASP, CSV Injection). An
 * apostrophe before it makes it text. One more is put before texts that have apostrophes there already, so that
 * what was put on can be told from what was there, and taken off again.
 */
const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/;

export const guard = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);

/** What a cell of a CSV file says. A dash or a plus that nobody guarded often begins a plain text. */
export function unguard(text: string): SheetCell {
  if (text.startsWith("'") && GUARDED.test(text)) return text.slice(1);
  return /^[=＝@＠]/.test(text) ? { formula: text } : text;
}

/** What a spreadsheet writes where a formula failed. */
export const isSpreadsheetError = (text: string): boolean =>
  /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/.test(text.trim());
