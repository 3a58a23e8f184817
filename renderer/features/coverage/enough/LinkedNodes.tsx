import { Button, Table, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { LinkDialog, nameOfNode } from '../../evidence/index.ts';
import classes from '../Explained.module.css';

interface LinkedNodesProps {
  readonly standard: Standard;
  readonly answer: SufficiencyAnswer;
}

/** K, S and A: they follow from the tasks that ask for them, or are claimed by themselves. */
export function LinkedNodes({ standard, answer: { linked } }: LinkedNodesProps) {
  const { t } = useTranslation();
  const { list, number } = useFormats();
  const [linking, setLinking] = useState<StandardNode | null>(null);
  if (linked.length === 0) return null;
  const { byId } = indexStandard(standard);
  const shown = linked.filter(({ state }) => state !== 'none').length;
  return (
    <details className={classes.explained}>
      <summary>
        {t(($) => $.coverage.enough.linked)}{' '}
        {t(($) => $.coverage.share, { covered: number(shown), total: number(linked.length) })}
      </summary>
      <Text size="sm" c="dimmed" my="xs">
        {t(($) => $.coverage.enough.linkedWhy)}
      </Text>
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {linked.map(({ id, state, direct, tasks }) => {
            const node = byId.get(id);
            return (
              <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
                <Table.Th scope="row" fw={400}>
                  {node && <NodeText node={node} language={standard.language} />}
                </Table.Th>
                <Table.Td>
                  {t(($) => $.coverage.enough.linkedState[state], { count: direct })}
                  <Text size="sm" c="dimmed">
                    {list(
                      tasks.map((task) =>
                        // Each is one word: a share that breaks is hard to read.
                        `${byId.get(task.id)?.code ?? task.id} ${t(($) => $.coverage.share, { covered: number(task.enough), total: number(task.total) })}`.replaceAll(
                          ' ',
                          '\u00A0',
                        ),
                      ),
                    )}
                  </Text>
                </Table.Td>
                <Table.Td ta="end">
                  {node && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      leftSection={<IconLink size={16} aria-hidden />}
                      aria-label={t(($) => $.coverage.linkTo, { node: nameOfNode(node) })}
                      onClick={() => setLinking(node)}
                    >
                      {t(($) => $.coverage.link)}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {linking && <LinkDialog standard={standard} nodes={[linking]} onClose={() => setLinking(null)} />}
    </details>
  );
}
