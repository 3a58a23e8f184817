import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { makeChange } from '../../ui/undoStack.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { NewStandardDialog } from './NewStandardDialog.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';

/** The standards of the open portfolio, and how to come by more. */
export function OwnStandards({ standards }: { readonly standards: readonly StandardSummary[] }) {
  const { t } = useTranslation();
  const [isCreating, setCreating] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const title = t(($) => $.ownStandards.title);
  return (
    <Stack gap="md" component="section" aria-label={title}>
      <Stack gap={4} mt="lg">
        <Title order={2}>{title}</Title>
        <Text c="dimmed">{t(($) => $.ownStandards.about)}</Text>
      </Stack>
      <Group gap="xs">
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
          {t(($) => $.ownStandards.create)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={() => setImporting(true)}
        >
          {t(($) => $.ownStandards.import)}
        </Button>
        <TemplateMenu />
      </Group>
      {standards.length === 0 && (
        <EmptyState title={t(($) => $.ownStandards.empty)} description={t(($) => $.ownStandards.emptyHint)} />
      )}
      {standards.map((standard) => (
        <OwnCard key={standard.id} standard={standard} />
      ))}
      <Trash />
      <NewStandardDialog opened={isCreating} origin={null} onClose={() => setCreating(false)} />
      <ImportDialog opened={isImporting} onClose={() => setImporting(false)} />
    </Stack>
  );
}

function OwnCard({ standard }: { readonly standard: StandardSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, title, language, nodes, supersededBy } = standard;
  return (
    <Paper withBorder p="lg" component="article">
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Stack gap={4}>
          <Title order={3} lang={language}>
            <TextLink to="/standards/$standardId" params={{ standardId: id }} inherit>
              {title}
            </TextLink>
          </Title>
          <Text c="dimmed">{t(($) => $.standards.nodes, { number: formats.number(nodes) })}</Text>
        </Stack>
        {supersededBy === null ? (
          <TextLink
            to="/standards/$standardId/edit"
            params={{ standardId: id }}
            aria-label={`${t(($) => $.ownStandards.edit)}：${title}`}
          >
            {t(($) => $.ownStandards.edit)}
          </TextLink>
        ) : (
          <Badge variant="light" color="gray">
            {t(($) => $.ownStandards.former)}
          </Badge>
        )}
      </Group>
    </Paper>
  );
}

/** Removed standards, each with the way back. Nothing where there are none. */
function Trash() {
  const { t } = useTranslation();
  const trash = useAnswer('ownStandards.trash', {});
  const restore = useChange('ownStandards.restore');
  const remove = useChange('ownStandards.remove');
  const all = trash.data ?? [];
  if (all.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3}>{t(($) => $.ownStandards.trash)}</Title>
      {all.map(({ id, title }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text c="dimmed">{title}</Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(($) => $.ownStandards.restore)}：${title}`}
            onClick={() =>
              void makeChange({
                done: t(($) => $.ownStandards.restored, { title }),
                undo: () => remove.mutateAsync({ input: { id } }),
                redo: () => restore.mutateAsync({ input: { id } }),
              }).catch(ignoreFault)
            }
          >
            {t(($) => $.ownStandards.restore)}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
