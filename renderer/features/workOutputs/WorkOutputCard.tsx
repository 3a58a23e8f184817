import { ActionIcon, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconForms, IconLink, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence, WorkOutput } from '../../../shared/evidence/evidence.ts';
import { EvidenceThumbnail, focusBeside, useFileDrop } from '../evidence/index.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { ignoreFault } from '../../ui/procedure.ts';
import { useOutputActions } from './actions.ts';
import { usePeriodText } from './periodText.ts';
import { useOutputs } from './useOutputs.ts';
import classes from './WorkOutputCard.module.css';

interface WorkOutputCardProps {
  readonly output: WorkOutput;
  readonly evidence: readonly Evidence[];
}

/** One work output and what is gathered under it. A place to drop files on. */
export function WorkOutputCard({ output, evidence }: WorkOutputCardProps) {
  const { t } = useTranslation();
  const period = usePeriodText();
  const { take, choose, gather, edit, open } = useOutputActions();
  const { over, place } = useFileDrop((files) => take(output, files));
  const { takeAway } = useOutputs();
  const { id, title, description } = output;
  return (
    <Paper
      withBorder
      p="md"
      component="article"
      className={classes.card}
      data-work-output-id={id}
      data-over={over || undefined}
      {...place}
    >
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <div className={classes.names}>
            <Title order={4}>{title}</Title>
            <Text size="sm" c="dimmed">
              {period(output)}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <Tooltip label={t(($) => $.shell.edit)}>
              <ActionIcon
                variant="subtle"
                aria-label={t(($) => $.workOutputs.editNamed, { title })}
                onClick={() => edit(output)}
              >
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t(($) => $.shell.remove)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t(($) => $.workOutputs.removeNamed, { title })}
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget, 'article');
                  takeAway(output).catch(ignoreFault);
                }}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        </Group>
        {description !== '' && <Text className={classes.description}>{description}</Text>}
        {evidence.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t(($) => $.workOutputs.noEvidence)}
          </Text>
        ) : (
          <ul className={classes.evidence} aria-label={t(($) => $.workOutputs.evidence)}>
            {evidence.map((one) => (
              <li key={one.id}>
                <button type="button" className={classes.piece} onClick={() => open(one.id)}>
                  <EvidenceThumbnail evidence={one} />
                  <span>{one.title}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t(($) => $.workOutputs.addFileNamed, { title })}
            onClick={() => choose(output)}
          >
            {t(($) => $.workOutputs.addFile)}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconLink size={16} aria-hidden />}
            aria-label={t(($) => $.workOutputs.gatherNamed, { title })}
            onClick={() => gather(output)}
          >
            {t(($) => $.workOutputs.gather)}
          </Button>
          <ButtonLink
            to="/forms"
            search={{ workOutput: id }}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconForms size={16} aria-hidden />}
            aria-label={t(($) => $.forms.fillInFormNamed, { title })}
          >
            {t(($) => $.forms.fillInForm)}
          </ButtonLink>
        </Group>
      </Stack>
    </Paper>
  );
}
