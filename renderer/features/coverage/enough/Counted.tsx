import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import { explainRow } from '../../../../shared/coverage/enough.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import classes from '../Explained.module.css';
import { Behind } from './Behind.tsx';

interface CountedProps {
  readonly standard: Standard;
  readonly answer: SufficiencyAnswer;
}

/** So many of so many, part by part; each part opens to its requirements, and these name the evidence behind them. */
export function Counted({ standard, answer }: CountedProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const enough = answer.nodes.filter((node) => node.enough).length;
  const { byId } = indexStandard(standard);
  const tops = answer.rollup.filter(({ id }) => {
    const node = byId.get(id);
    return node !== undefined && (node.parent === null || byId.get(node.parent)?.type === 'level');
  });
  const parts = tops.filter(({ id }) => byId.get(id)?.type !== 'level');
  return (
    <>
      <Text size="lg" fw={600}>
        {t(($) => $.coverage.enough.count, { enough: number(enough), total: number(answer.nodes.length) })}
      </Text>
      <details className={classes.explained}>
        <summary>{t(($) => $.coverage.enough.explain)}</summary>
        <ul className={classes.parts}>
          {parts.map((row) => {
            const node = byId.get(row.id);
            return (
              <li key={row.id}>
                <Part
                  standard={standard}
                  nodes={explainRow(standard, answer, row.id).map(({ id }) => id)}
                  summary={
                    <>
                      {node && <NodeText node={node} language={standard.language} />}{' '}
                      {t(($) => $.coverage.share, { covered: number(row.enough), total: number(row.total) })}
                    </>
                  }
                />
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}

interface PartProps {
  readonly standard: Standard;
  /** The requirements in it, by their ids. */
  readonly nodes: readonly string[];
  readonly summary: ReactNode;
  /** Stands above them. */
  readonly children?: ReactNode;
}

/** A part that opens to its requirements. */
export function Part({ standard, nodes, summary, children }: PartProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpened(open)}>
      <summary>{summary}</summary>
      {opened && (
        <>
          {children}
          <Behind standard={standard} nodes={nodes} />
        </>
      )}
    </details>
  );
}
