import type { Group, Requirement } from '../outline.ts';

/** A part of the standard at the top, and its requirements by the parts that they stand in. */
export interface HeatRow {
  readonly group: Group;
  readonly clusters: readonly (readonly Requirement[])[];
}

export const heatRows = (groups: readonly Group[]): readonly HeatRow[] =>
  groups.map((group) => ({ group, clusters: clustersIn(group) }));

const clustersIn = ({ requirements, groups }: Group): readonly (readonly Requirement[])[] => [
  ...(requirements.length > 0 ? [requirements] : []),
  ...groups.flatMap(clustersIn),
];

/**
 * Where a key leads from a square; null for a key that leads nowhere.
 * @param starts the squares at which the rows begin
 */
export function moveSquare(
  from: number,
  key: string,
  count: number,
  starts: readonly number[],
): number | null {
  const row = starts.findLastIndex((start) => start <= from);
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(count - 1, from + 1);
    case 'ArrowUp':
      return starts[Math.max(0, row - 1)] ?? null;
    case 'ArrowDown':
      return starts[row + 1] ?? count - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The ids of the parts that a requirement stands in, the outermost first; none where it is not among them. */
export function partsAround(groups: readonly Group[], id: string): readonly string[] {
  for (const group of groups) {
    if (group.requirements.some(({ node }) => node.id === id)) return [group.id];
    const inner = partsAround(group.groups, id);
    if (inner.length > 0) return [group.id, ...inner];
  }
  return [];
}
