import type { Coverage, NodeCoverage } from '../../../shared/coverage/coverage.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { childrenOf, descendantsOf } from '../../../shared/standard/tree.ts';

export interface Requirement {
  readonly node: StandardNode;
  readonly coverage: NodeCoverage;
}

/** A part of a standard with its requirements and what lies beneath it, as the page shows it. */
export interface Group {
  readonly id: string;
  /** Null: the basic requirements of chapter 2, or what stands in no part (`LOOSE`); no node stands for either. */
  readonly node: StandardNode | null;
  readonly total: number;
  readonly covered: number;
  readonly signed: number;
  readonly requirements: readonly Requirement[];
  readonly groups: readonly Group[];
}

export const BASIC = 'basic-requirements';
export const LOOSE = 'loose-requirements';

/** Parts within parts are shown so deep; what lies deeper stands in the deepest of them. */
const DEEPEST = 6;

/**
 * The parts of a standard that have requirements at this level, in print order. Where one level was asked for its own
 * heading is left out; the basic requirements, which every level has, stand together at the end. Requirements that
 * stand in no part, as in a standard of the user's own, come first.
 */
export function outline(standard: Standard, coverage: Coverage): readonly Group[] {
  const covered = new Map(coverage.nodes.map((node) => [node.id, node]));
  const tallies = new Map(coverage.rollup.map((row) => [row.id, row]));
  const requirementsIn = (nodes: readonly StandardNode[]) =>
    nodes.flatMap((node): Requirement[] => {
      const known = covered.get(node.id);
      return known ? [{ node, coverage: known }] : [];
    });
  const groupsIn = (nodes: readonly StandardNode[], depth = 1): Group[] =>
    nodes.flatMap((node): Group[] => {
      const tally = tallies.get(node.id);
      if (!tally) return [];
      const { total, covered: reached, signed } = tally;
      const deepest = depth === DEEPEST;
      const inside = deepest ? descendantsOf(standard, node.id) : childrenOf(standard, node.id);
      const groups = deepest ? [] : groupsIn(inside, depth + 1);
      return [
        { id: node.id, node, total, covered: reached, signed, requirements: requirementsIn(inside), groups },
      ];
    });

  const roots = childrenOf(standard, null);
  const isBasic = (node: StandardNode) => node.type === 'basic-requirement';
  const others = roots.filter((node) => !isBasic(node));
  const parts = groupsIn(others).flatMap((group) =>
    coverage.level !== null && group.node?.type === 'level' ? group.groups : [group],
  );
  const basic = roots.filter(isBasic);
  return [
    ...gather(LOOSE, requirementsIn(others), []),
    ...parts,
    ...gather(BASIC, requirementsIn(basic), groupsIn(basic)),
  ];
}

/** A part that no node stands for; none where it would be empty. */
function gather(
  id: string,
  requirements: readonly Requirement[],
  groups: readonly Group[],
): readonly Group[] {
  if (groups.length + requirements.length === 0) return [];
  const sum = (part: 'total' | 'covered' | 'signed') =>
    groups.reduce((total, group) => total + group[part], 0);
  const total = sum('total') + requirements.length;
  const covered = sum('covered') + requirements.filter(isCovered).length;
  const signed = sum('signed') + requirements.filter(({ coverage: { state } }) => state === 'signed').length;
  return [{ id, node: null, total, covered, signed, requirements, groups }];
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
