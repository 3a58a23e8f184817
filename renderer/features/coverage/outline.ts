import type { Coverage, NodeCoverage } from '../../../shared/coverage/coverage.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { childrenOf } from '../../../shared/standard/tree.ts';

export interface Requirement {
  readonly node: StandardNode;
  readonly coverage: NodeCoverage;
}

/** A part of a standard with its requirements and what lies beneath it, as the page shows it. */
export interface Group {
  readonly id: string;
  /** Null: the basic requirements of chapter 2, which no node stands for. */
  readonly node: StandardNode | null;
  readonly total: number;
  readonly covered: number;
  readonly requirements: readonly Requirement[];
  readonly groups: readonly Group[];
}

export const BASIC = 'basic-requirements';

/**
 * The parts of a standard that have requirements at this level, in print order. Where one level was asked for its own
 * heading is left out; the basic requirements, which every level has, stand together at the end.
 */
export function outline(standard: Standard, coverage: Coverage): readonly Group[] {
  const covered = new Map(coverage.nodes.map((node) => [node.id, node]));
  const tallies = new Map(coverage.rollup.map((row) => [row.id, row]));
  const requirementsIn = (nodes: readonly StandardNode[]) =>
    nodes.flatMap((node): Requirement[] => {
      const known = covered.get(node.id);
      return known ? [{ node, coverage: known }] : [];
    });
  const groupsIn = (nodes: readonly StandardNode[]): Group[] =>
    nodes.flatMap((node): Group[] => {
      const tally = tallies.get(node.id);
      if (!tally) return [];
      const children = childrenOf(standard, node.id);
      const { total, covered: reached } = tally;
      const groups = groupsIn(children);
      return [{ id: node.id, node, total, covered: reached, requirements: requirementsIn(children), groups }];
    });

  const roots = childrenOf(standard, null);
  const isBasic = (node: StandardNode) => node.type === 'basic-requirement';
  const parts = groupsIn(roots.filter((node) => !isBasic(node))).flatMap((group) =>
    coverage.level !== null && group.node?.type === 'level' ? group.groups : [group],
  );
  const basic = roots.filter(isBasic);
  const groups = groupsIn(basic);
  const requirements = requirementsIn(basic);
  if (groups.length + requirements.length === 0) return parts;
  const sum = (part: 'total' | 'covered') => groups.reduce((total, group) => total + group[part], 0);
  return [
    ...parts,
    {
      id: BASIC,
      node: null,
      total: sum('total') + requirements.length,
      covered: sum('covered') + requirements.filter(isCovered).length,
      requirements,
      groups,
    },
  ];
}

export const isCovered = ({ coverage }: Requirement): boolean => coverage.state !== 'none';

/** Only the requirements that have no evidence, and the parts that have such. The tallies stay those of the whole. */
export const uncovered = (groups: readonly Group[]): readonly Group[] =>
  groups
    .map((group) => ({
      ...group,
      requirements: group.requirements.filter((requirement) => !isCovered(requirement)),
      groups: uncovered(group.groups),
    }))
    .filter((group) => group.requirements.length + group.groups.length > 0);

/** The ids of all parts. */
export const idsOf = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => [group.id, ...idsOf(group.groups)]);
