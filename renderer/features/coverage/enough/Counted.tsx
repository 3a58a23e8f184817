import { Badge, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import { explainRow, type EnoughNode, type Sufficiency } from '../../../../shared/coverage/enough.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { TextLink } from '../../../ui/links.tsx';
import { NodeText } from '../../../ui/NodeText.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import classes from '../Explained.module.css';
import { VarcsDetails } from './VarcsDetails.tsx';

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
                  nodes={explainRow(standard, answer, row.id)}
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

/** So many pieces of a requirement are named; the list of the evidence has the rest. */
const NAMED = 20;

interface PartProps {
  readonly standard: Standard;
  readonly nodes: readonly EnoughNode[];
  readonly summary: ReactNode;
}

/** A part that opens to its requirements. What is behind them is asked when it is opened. */
function Part({ standard, nodes, summary }: PartProps) {
  const [opened, setOpened] = useState(false);
  const answer = useAnswer(
    'sufficiency.explain',
    { standard: standard.id, nodes: nodes.map(({ id }) => id), most: NAMED },
    { enabled: opened },
  );
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpened(open)}>
      <summary>{summary}</summary>
      <FaultMessage fault={answer.error} />
      {opened && answer.data && <Behind standard={standard} nodes={answer.data} />}
    </details>
  );
}

interface BehindProps {
  readonly standard: Standard;
  readonly nodes: readonly (Sufficiency & { readonly pieces: number })[];
}

/** Requirements, and each with the evidence behind it. */
function Behind({ standard, nodes }: BehindProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { byId } = indexStandard(standard);
  return (
    <Table verticalSpacing="xs">
      <Table.Tbody>
        {nodes.map((sufficiency) => {
          const node = byId.get(sufficiency.id);
          const { enough, missing, missingKinds, items, pieces } = sufficiency;
          return (
            <Table.Tr key={sufficiency.id} style={{ verticalAlign: 'top' }}>
              <Table.Th scope="row" fw={400} w="45%">
                {node && <NodeText node={node} language={standard.language} />}
              </Table.Th>
              <Table.Td>
                {enough ? (
                  <Badge color="green" variant="light" tt="none">
                    {t(($) => $.coverage.enough.isEnough)}
                  </Badge>
                ) : (
                  <Text size="sm">
                    {t(($) => $.coverage.enough.missing, { number: missing })}
                    {missingKinds.length > 0 &&
                      t(($) => $.coverage.enough.missingKinds, {
                        kinds: list(missingKinds.map((kind) => t(($) => $.words.evidenceKind[kind]))),
                      })}
                  </Text>
                )}
                {items.map((item) => (
                  <Text key={item.evidence} size="sm" c={item.counts ? '' : 'dimmed'}>
                    {item.title} · {t(($) => $.words.evidenceKind[item.kind])}
                    {item.date !== null && ` · ${item.date}`}
                    {item.freshness !== 'fresh' &&
                      ` · ${t(($) => $.coverage.enough.freshness[item.freshness])}`}
                  </Text>
                ))}
                {pieces > items.length && (
                  <TextLink to="/evidence" search={{ standard: standard.id, node: sufficiency.id }}>
                    {t(($) => $.coverage.enough.rest, { number: pieces - items.length })}
                  </TextLink>
                )}
                <VarcsDetails standard={standard.id} node={sufficiency.id} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
