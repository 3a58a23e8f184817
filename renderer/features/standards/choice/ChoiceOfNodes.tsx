import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { claimOn, useIntake } from '../../evidence/index.ts';
import { useReading } from '../reading.ts';
import { ChoiceContext, TakeFilesContext, type TakeFiles } from './choice.ts';
import { ChosenNodes } from './ChosenNodes.tsx';

/** Lets requirements be chosen in what it holds, and shows below what can be done with them. */
export function ChoiceOfNodes({ children }: { readonly children: ReactNode }) {
  const { standard, counts } = useReading();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const known = useRef({ chosen, counts });
  useEffect(() => {
    known.current = { chosen, counts };
  });
  const intake = useIntake();

  const choose = useCallback(
    (nodes: readonly StandardNode[], isChosen: boolean, through: boolean) => {
      const between = through ? span(standard.nodes, last.current, nodes[0]?.id) : [];
      const some = [...nodes, ...between.filter(({ id }) => known.current.counts?.has(id) === true)];
      last.current = nodes[0]?.id ?? null;
      setChosen((before) => {
        const after = new Set(before);
        for (const { id } of some) {
          if (isChosen) after.add(id);
          else after.delete(id);
        }
        return after;
      });
    },
    [standard],
  );
  const take = useCallback<TakeFiles>(
    (node, files) => {
      const { byId } = indexStandard(standard);
      const all = known.current.chosen.has(node.id) ? [...known.current.chosen] : [node.id];
      intake(files, {
        claims: all.flatMap((id) => byId.get(id) ?? []).map((one) => claimOn({ standard, node: one })),
      });
    },
    [standard, intake],
  );
  const choice = useMemo(() => ({ chosen, choose }), [chosen, choose]);
  return (
    <TakeFilesContext value={take}>
      <ChoiceContext value={choice}>
        {children}
        {chosen.size > 0 && (
          <ChosenNodes
            nodes={standard.nodes.filter(({ id }) => chosen.has(id))}
            onClear={() => setChosen(new Set())}
          />
        )}
      </ChoiceContext>
    </TakeFilesContext>
  );
}

/** The nodes from one to another in print order, whichever stands first. */
function span(nodes: readonly StandardNode[], one: string | null, other: string | undefined) {
  const ends = [one, other].map((end) => nodes.findIndex(({ id }) => id === end));
  return ends.includes(-1) ? [] : nodes.slice(Math.min(...ends), Math.max(...ends) + 1);
}
