/** One measured figure. `against`: what it is held against, in the same unit; `ratio` is the one by the other. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB';
  readonly against: number;
  readonly ratio: number;
}

export const figure = (name: string, value: number, unit: Figure['unit'], against: number): Figure => ({
  name,
  value: round(value),
  unit,
  against: round(against),
  ratio: round(value / against),
});

const round = (value: number): number => Number(value.toPrecision(3));

/** How long something takes, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which that share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
