import { Fault } from '../../shared/contract/fault.ts';
import type { StandardNode } from '../../shared/standard/node.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { indexStandard, isClaimable } from '../../shared/standard/tree.ts';

/** @throws Fault node-unknown */
export function requireNode(standard: Standard, node: string): StandardNode {
  const found = indexStandard(standard).byId.get(node);
  if (found === undefined) throw new Fault('node-unknown', { standard: standard.id, node });
  return found;
}

/** Null stands for the whole standard. @throws Fault level-unknown */
export function requireLevel(standard: Standard, level: number | null): void {
  if (level !== null && !standard.nodes.some((node) => node.level === level))
    throw new Fault('level-unknown', { standard: standard.id, level });
}

/** A node that evidence can show. @throws Fault node-unknown, bad-input */
export function requireClaimable(standard: Standard, node: string): StandardNode {
  const found = requireNode(standard, node);
  if (!isClaimable(standard, found)) throw new Fault('bad-input', { detail: `${node}: ${found.type}` });
  return found;
}
