import { createContext, useContext } from 'react';
import type { StandardNode } from '../../../../shared/standard/node.ts';

/** Requirements chosen in a document, to do something with all of them. */
export interface Choice {
  /** Ids of nodes. */
  readonly chosen: ReadonlySet<string>;
  /** Chooses some, or gives them up. `through`: with all between them and what was pressed before. */
  readonly choose: (nodes: readonly StandardNode[], isChosen: boolean, through: boolean) => void;
}

/** Null where nothing can be chosen. */
export const ChoiceContext = createContext<Choice | null>(null);
export const useChoice = (): Choice | null => useContext(ChoiceContext);

/** Takes files in as evidence for a node, and for all others that are chosen where it is one of them. Stays the same. */
export type TakeFiles = (node: StandardNode, files: readonly File[]) => void;
export const TakeFilesContext = createContext<TakeFiles | null>(null);
