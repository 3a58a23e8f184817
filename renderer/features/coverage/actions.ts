import { createContext, useContext } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import type { Offer } from '../evidence/index.ts';

/** What every row of the page may do. It keeps its identity, so that a change draws only the rows that changed. */
export interface CoverageActions {
  readonly standard: Standard;
  readonly errata: ReadonlyMap<string, readonly string[]>;
  /** What the person's crosswalks offer for each node. */
  readonly offers: ReadonlyMap<string, readonly Offer[]>;
  readonly take: (node: StandardNode, files: readonly File[]) => void;
  readonly choose: (node: StandardNode) => void;
  readonly link: (node: StandardNode) => void;
  readonly open: (evidence: string) => void;
}

/** By node, its evidence. */
export type EvidenceByNode = ReadonlyMap<string, readonly Evidence[]>;

const Actions = createContext<CoverageActions | null>(null);
export const CoverageActionsContext = Actions;

export function useCoverageActions(): CoverageActions {
  const actions = useContext(Actions);
  if (actions === null) throw new Error('a row outside of the coverage page');
  return actions;
}
