import { createContext, useContext } from 'react';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { WorkOutput } from '../../../shared/evidence/evidence.ts';

/** What can be done to every work output of the page. */
export interface OutputActions {
  readonly take: (output: WorkOutput, files: readonly File[]) => void;
  readonly choose: (output: WorkOutput) => void;
  readonly gather: (output: WorkOutput) => void;
  readonly edit: (output: WorkOutput) => void;
  /** A new one, of that node. */
  readonly add: (standard: string, node: string) => void;
  /** A new one, of that node and with its name, which gathers these files. */
  readonly begin: (standard: string, node: StandardNode, files: readonly File[]) => void;
  /** A new one, of that node and with its name, and the blank forms to fill in for it. */
  readonly fill: (standard: string, node: StandardNode) => void;
  readonly open: (evidence: string) => void;
}

const Actions = createContext<OutputActions | null>(null);
export const OutputActionsContext = Actions;

export function useOutputActions(): OutputActions {
  const actions = useContext(Actions);
  if (actions === null) throw new Error('a work output outside of its page');
  return actions;
}
