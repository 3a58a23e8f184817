import type { StandardSummary } from '../../../shared/contract/records.ts';
import type { WorkOutput } from '../../../shared/evidence/evidence.ts';

/** The work outputs of one node of a standard. */
export interface OutputGroup {
  readonly node: string;
  readonly outputs: readonly WorkOutput[];
}

export interface StandardOutputs {
  readonly standard: string;
  readonly groups: readonly OutputGroup[];
}

/** Work outputs by standard and node, the aim's standard first; nodes stand as their first output does. */
export function groupOutputs(
  outputs: readonly WorkOutput[],
  standards: readonly Pick<StandardSummary, 'id'>[],
  aim: string | undefined,
): readonly StandardOutputs[] {
  const used = new Set(outputs.map(({ standard }) => standard));
  const known = standards.map(({ id }) => id).filter((id) => used.has(id));
  const unknown = [...used].filter((id) => !known.includes(id));
  const ordered = [...known.filter((id) => id === aim), ...known.filter((id) => id !== aim), ...unknown];
  return ordered.map((standard) => {
    const here = outputs.filter((output) => output.standard === standard);
    const nodes = [...new Set(here.map(({ node }) => node))];
    return {
      standard,
      groups: nodes.map((node) => ({ node, outputs: here.filter((output) => output.node === node) })),
    };
  });
}
