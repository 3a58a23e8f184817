/*
 * What is begun in a dialog outlives it: Escape closes the dialog, and with it would go what was typed or drawn there.
 * It belongs to the portfolio that is open; a restored copy of one has evidence of the same names.
 */
const kept: Map<string, unknown>[] = [];
let portfolio: string | undefined;

/** A place to keep what is begun of one kind. It is emptied where another portfolio is open. */
export function keepingBegun<Begun>(): Map<string, Begun> {
  const begun = new Map<string, Begun>();
  kept.push(begun);
  return begun;
}

/** Begins anew where another portfolio is open. @param open its opening; undefined: none is known to be open */
export function keepBegunOf(open: string | undefined): void {
  if (open === undefined || open === portfolio) return;
  for (const begun of kept) begun.clear();
  portfolio = open;
}
