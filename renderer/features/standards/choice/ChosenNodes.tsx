import { Button, Group, Paper, Text } from '@mantine/core';
import { IconLink, IconPlus, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { useFormats } from '../../../ui/formats.ts';
import { claimOn, LinkDialog, useFileChooser, useIntake } from '../../evidence/index.ts';
import { useReading } from '../reading.ts';
import classes from './Choice.module.css';

interface ChosenNodesProps {
  /** In print order. */
  readonly nodes: readonly StandardNode[];
  readonly onClear: () => void;
}

/** What can be done with all requirements that were chosen. */
export function ChosenNodes({ nodes, onClear }: ChosenNodesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standard, counts } = useReading();
  const [deed, setDeed] = useState<'link' | 'unlink' | null>(null);
  const [fileInput, chooseFiles] = useFileChooser();
  const intake = useIntake();
  const claims = nodes.map((node) => claimOn({ standard, node }));
  const isLinked = nodes.some(({ id }) => (counts?.get(id) ?? 0) > 0);
  return (
    <Paper
      withBorder
      shadow="md"
      px="sm"
      py={6}
      component="section"
      className={classes.bar}
      aria-label={t(($) => $.standards.choose.what)}
    >
      {fileInput}
      <Group gap="sm">
        <Text size="sm" component="output">
          {t(($) => $.standards.choose.chosen, {
            count: nodes.length,
            number: formats.number(nodes.length),
          })}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => chooseFiles((files) => intake(files, { claims }))}
        >
          {t(($) => $.coverage.addFile)}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconLink size={16} aria-hidden />}
          onClick={() => setDeed('link')}
        >
          {t(($) => $.links.open)}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!isLinked}
          leftSection={<IconUnlink size={16} aria-hidden />}
          onClick={() => setDeed('unlink')}
        >
          {t(($) => $.links.unlink)}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
          {t(($) => $.finding.chooseNone)}
        </Button>
      </Group>
      {deed && <LinkDialog standard={standard} nodes={nodes} deed={deed} onClose={() => setDeed(null)} />}
    </Paper>
  );
}
