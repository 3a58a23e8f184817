import type { Standard } from '../standard/standard.ts';
import { descendantsOf, requirementsOf } from '../standard/tree.ts';

/** Theory and skill are two papers of a hundred points each; other standards have one list. */
export const PARTS = ['skill', 'theory', 'all'] as const;
export type Part = (typeof PARTS)[number];

/** What one requirement stands for. */
export interface Points {
  readonly part: Part;
  /** Of the hundred of its part. 0 where the weight table leaves it out. */
  readonly points: number;
}

/**
 * How much of the hundred each requirement stands for: where the pack has weights for the level, the weight of its row
 * shared out among the requirements in it (4.1 理论知识, 4.2 技能要求); else all requirements of a part alike.
 */
export function pointsOf(standard: Standard, level: number | null): ReadonlyMap<string, Points> {
  const requirements = requirementsOf(standard, level ?? undefined);
  const parts = new Map(requirements.map(({ id, type }) => [id, partOf(standard, type)]));
  if (standard.weights === undefined || level === null) {
    const sizes = new Map<Part, number>();
    for (const part of parts.values()) sizes.set(part, (sizes.get(part) ?? 0) + 1);
    return new Map([...parts].map(([id, part]) => [id, { part, points: 100 / (sizes.get(part) ?? 1) }]));
  }
  const points = new Map<string, number>();
  for (const part of ['skill', 'theory'] as const)
    for (const { nodes, percent } of standard.weights[part].rows) {
      const weight = percent.find((column) => column.level === level)?.percent ?? 0;
      const beneath = nodes
        .flatMap((id) => descendantsOf(standard, id))
        .filter(({ id }) => parts.get(id) === part);
      for (const { id } of beneath) points.set(id, (points.get(id) ?? 0) + weight / beneath.length);
    }
  return new Map([...parts].map(([id, part]) => [id, { part, points: points.get(id) ?? 0 }]));
}

const partOf = ({ kind }: Standard, type: string): Part =>
  kind !== 'cn-occupation' ? 'all' : type === 'skill-requirement' ? 'skill' : 'theory';
