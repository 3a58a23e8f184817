import { z } from 'zod';
import type { Standard } from '../standard/standard.ts';
import { childrenOf, indexStandard } from '../standard/tree.ts';
import { enoughRowSchema, type Enough } from './enough.ts';
import { evidenceByNode, type ShownEvidence } from './shown.ts';

/** By itself; by a task all of whose indicators are shown enough; or not. */
export const LINKED_STATES = ['direct', 'by-task', 'none'] as const;

/** A knowledge, skill or attitude: what shows it by itself, and how far the tasks that ask for it are shown. */
export const linkedCoverageSchema = z.object({
  id: z.string(),
  /** Pieces of evidence claimed for it by itself. */
  direct: z.int(),
  tasks: z.array(enoughRowSchema),
  state: z.enum(LINKED_STATES),
});
export type LinkedCoverage = Readonly<z.infer<typeof linkedCoverageSchema>>;

const LINKED = new Set(['knowledge', 'skill', 'attitude']);

/**
 * K, S and A of a 職能基準: they stand once and are linked to the tasks that ask for them, so that they follow from
 * these tasks; each may also be claimed by itself. Attitudes mostly belong to the document, and to no task.
 */
export function coverLinked(
  standard: Standard,
  enough: Enough,
  evidence: readonly ShownEvidence[],
): readonly LinkedCoverage[] {
  if (standard.kind !== 'icap') return [];
  const { byId } = indexStandard(standard);
  const direct = evidenceByNode(evidence);
  const shown = new Map(enough.nodes.map((node) => [node.id, node.enough]));
  const tasksOf = new Map<string, string[]>();
  for (const { from, to } of standard.links)
    if (byId.get(from)?.type === 'task') tasksOf.set(to, [...(tasksOf.get(to) ?? []), from]);
  const tally = (task: string) => {
    const indicators = childrenOf(standard, task).flatMap(({ id }) => shown.get(id) ?? []);
    return { id: task, total: indicators.length, enough: indicators.filter(Boolean).length };
  };
  return standard.nodes
    .filter(({ type }) => LINKED.has(type))
    .map(({ id }): LinkedCoverage => {
      const tasks = (tasksOf.get(id) ?? []).map(tally);
      const own = direct.get(id)?.length ?? 0;
      const byTask = tasks.some((task) => task.total > 0 && task.enough === task.total);
      return { id, direct: own, tasks, state: own > 0 ? 'direct' : byTask ? 'by-task' : 'none' };
    });
}
