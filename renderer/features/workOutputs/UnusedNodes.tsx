import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { nameOfNode, outputNodes, useFileDrop } from '../evidence/index.ts';
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
  const { data: standard } = useAnswer('standards.show', { id: standardId });
  const { data: forms = [] } = useAnswer('forms.blank', {});
  if (!standard) return null;
  const unused = outputNodes(standard, level)
    .filter((node) => standard.kind === 'icap' || level === null || node.level === level)
    .filter((node) => !used.has(`${standardId}/${node.id}`));
  if (unused.length === 0) return null;
  const withForm = new Set(forms.flatMap(({ standard: id, output }) => (id === standardId ? [output] : [])));
  return (
    <Stack gap="sm" component="section" aria-labelledby="unused-nodes">
      <Title order={2} size="h3" id="unused-nodes">
        {t(($) => $.workOutputs.unused, { standard: standard.title })}
      </Title>
      <Text size="sm" c="dimmed">
        {t(($) => $.workOutputs.unusedAbout)}
      </Text>
      <Paper withBorder component="ul" className={classes.list}>
        {unused.map((node) => (
          <UnusedNode key={node.id} standard={standard} node={node} hasForm={withForm.has(node.id)} />
        ))}
      </Paper>
    </Stack>
  );
}

interface UnusedNodeProps {
  readonly standard: Standard;
  readonly node: StandardNode;
  /** Whether there is a blank form of it. */
  readonly hasForm: boolean;
}

/** Files dropped here are a new work output of it. */
function UnusedNode({ standard, node, hasForm }: UnusedNodeProps) {
  const { t } = useTranslation();
  const { add, begin, fill } = useOutputActions();
  const { over, place } = useFileDrop((files) => begin(standard.id, node, files));
  return (
    <li className={classes.item} data-over={over || undefined} {...place}>
      <NodeText node={node} language={standard.language} />
      <Group gap={4} wrap="nowrap" flex="none">
        {hasForm && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconForms size={16} aria-hidden />}
            aria-label={t(($) => $.forms.fillInFormNamed, { title: nameOfNode(node) })}
            onClick={() => fill(standard.id, node)}
          >
            {t(($) => $.forms.fillInForm)}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t(($) => $.workOutputs.addHereNamed, { node: nameOfNode(node) })}
          onClick={() => add(standard.id, node.id)}
        >
          {t(($) => $.workOutputs.addHere)}
        </Button>
      </Group>
    </li>
  );
}
