import type { MatrixEvidence } from './matrix.ts';
import type { CoverageState } from './state.ts';

/** A piece of evidence with the nodes of a standard that it was claimed for, each once. */
export interface ShownEvidence extends MatrixEvidence {
  readonly nodes: readonly string[];
}

/** How far live claims are judged, by node and evidence. What is not in it is evidence, and no more. */
export type JudgedCells = ReadonlyMap<string, ReadonlyMap<string, Exclude<CoverageState, 'none'>>>;

/** All that was claimed for a standard: read by evidence, a hundred thousand links are some thousands of rows. */
export interface Shown {
  readonly evidence: readonly ShownEvidence[];
  readonly judged: JudgedCells;
}

/** The evidence for each node. */
export function evidenceByNode<One extends ShownEvidence>(
  evidence: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const byNode = new Map<string, One[]>();
  for (const one of evidence)
    for (const node of one.nodes) {
      const list = byNode.get(node);
      if (list) list.push(one);
      else byNode.set(node, [one]);
    }
  return byNode;
}
