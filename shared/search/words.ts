import { BETWEEN } from './entry.ts';

/** The words of a query, folded: what blanks part, each once. */
export const wordsOf = (query: string, foldText: (text: string) => string): readonly string[] => [
  ...new Set(
    query
      .replaceAll(BETWEEN, ' ')
      .split(/\s+/)
      .map(foldText)
      .filter((word) => word !== ''),
  ),
];
