import type { MatrixEvidence } from './matrix.ts';
import { bestState, type CoverageState } from './state.ts';

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

/** How far a node is shown that so many pieces were claimed for. Only those that are judged are looked at. */
export function stateOfShown(
  judged: JudgedCells,
  node: string,
  evidence: number,
): { readonly state: CoverageState; readonly signed: number } {
  const states = [...(judged.get(node)?.values() ?? [])];
  return {
    state: bestState(evidence > states.length ? [...states, 'evidence'] : states),
    signed: states.filter((state) => state === 'signed').length,
  };
}

/** The evidence for each node. */
export function evidenceByNode<One extends Pick<ShownEvidence, 'nodes'>>(
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
