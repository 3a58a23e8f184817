import type { Coverage } from './coverage.ts';

/** What a row of a weight table still has to give. */
export interface OpenWeight {
  readonly part: 'skill' | 'theory';
  readonly name: string;
  /** Requirements of the row without any evidence. */
  readonly open: number;
  readonly total: number;
  /** Points of the hundred that they stand for, and what the next one alone would bring. */
  readonly points: number;
  readonly each: number;
}

/** The rows that are not covered yet, those first in which one more requirement brings most. */
export function openWeights({ weighted }: Pick<Coverage, 'weighted'>): readonly OpenWeight[] {
  if (weighted === null) return [];
  const parts = ['skill', 'theory'] as const;
  return parts
    .flatMap((part) =>
      weighted[part].rows.map(({ name, percent, covered, total }): OpenWeight => {
        const each = total === 0 ? 0 : percent / total;
        const open = total - covered;
        return { part, name, open, total, each, points: each * open };
      }),
    )
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.each - a.each || b.points - a.points);
}
