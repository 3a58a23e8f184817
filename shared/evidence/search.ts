import { textOf, type Evidence } from './evidence.ts';

/** Whether each word of the query stands somewhere in the evidence's own words. An empty query matches all. */
export function matches(evidence: Evidence, query: string): boolean {
  const text = fold(textOf(evidence));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
