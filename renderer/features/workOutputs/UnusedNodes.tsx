import { Button, Paper, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nameOfNode, outputNodes } from '../evidence/index.ts';
import { NodeText } from '../../ui/NodeText.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { useOutputActions } from './actions.ts';
import classes from './UnusedNodes.module.css';

interface UnusedNodesProps {
  readonly standardId: string;
  readonly level: number | null;
  /** `standard/node` of what there is already. */
  readonly used: ReadonlySet<string>;
}

/** What the aim's standard names at its level and nothing was logged for yet: what belongs here, one press away. */
export function UnusedNodes({ standardId, level, used }: UnusedNodesProps) {
  const { t } = useTranslation();
  const { add } = useOutputActions();
  const { data: standard } = useAnswer('standards.show', { id: standardId });
  if (!standard) return null;
  const unused = outputNodes(standard, level)
    .filter((node) => standard.kind === 'icap' || level === null || node.level === level)
    .filter((node) => !used.has(`${standardId}/${node.id}`));
  if (unused.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-labelledby="unused-nodes">
      <Title order={2} size="h3" id="unused-nodes">
        {t(($) => $.workOutputs.unused, { standard: standard.title })}
      </Title>
      <Paper withBorder component="ul" className={classes.list}>
        {unused.map((node) => (
          <li key={node.id} className={classes.item}>
            <NodeText node={node} language={standard.language} />
            <Button
              size="compact-sm"
              variant="subtle"
              flex="none"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={t(($) => $.workOutputs.addHereNamed, { node: nameOfNode(node) })}
              onClick={() => add(standardId, node.id)}
            >
              {t(($) => $.workOutputs.addHere)}
            </Button>
          </li>
        ))}
      </Paper>
    </Stack>
  );
}
