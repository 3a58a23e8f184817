import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import type { FoundNode } from './useNode.ts';

/** Besides its requirements, a standard's knowledge, skills and attitudes may be claimed directly. */
const DIRECT = new Set<StandardNode['type']>(['knowledge', 'skill', 'attitude']);

/** What evidence can be linked to, the requirements of `level` first: they are what is likeliest meant. */
export function claimableNodes(standard: Standard, level: number | null): readonly StandardNode[] {
  const all = [...requirementsOf(standard), ...standard.nodes.filter(({ type }) => DIRECT.has(type))];
  const isOfLevel = (node: StandardNode) => standard.kind !== 'icap' && node.level === level;
  return [...all.filter(isOfLevel), ...all.filter((node) => !isOfLevel(node))];
}

export const isClaimable = ({ standard, node }: FoundNode): boolean =>
  claimableNodes(standard, null).some(({ id }) => id === node.id);

/** What a work output can be an instance of, those of `level` first. */
export function outputNodes(standard: Standard, level: number | null): readonly StandardNode[] {
  const all = standard.nodes.filter(({ type }) => type === 'output' || type === 'content');
  const isOfLevel = (node: StandardNode) => node.level === level;
  return [...all.filter(isOfLevel), ...all.filter((node) => !isOfLevel(node))];
}
