import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { EvidenceThumbnail } from './EvidenceThumbnail.tsx';
import { focusBeside } from './focusBeside.ts';
import classes from './Trash.module.css';

/** The latest work first; older rubbish comes up as this goes. */
const MOST = 200;

/** What was removed: nothing has left the disk, and everything can come back. */
export function Trash() {
  const { t } = useTranslation();
  const { data, error } = useAnswer('evidence.list', { removed: true, limit: MOST });
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{t(($) => $.evidence.trash.title)}</Title>
        <Text c="dimmed">{t(($) => $.evidence.trash.about)}</Text>
      </div>
      <FaultMessage fault={error} />
      {!data && !error && <Skeleton h={200} />}
      {data?.total === 0 && <EmptyState title={t(($) => $.evidence.trash.none)} />}
      {data && data.total > 0 && (
        <Paper withBorder component="ul" className={classes.list}>
          {data.items.map(({ evidence }) => (
            <Removed key={evidence.id} evidence={evidence} />
          ))}
        </Paper>
      )}
    </Stack>
  );
}

function Removed({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const restore = useChange('evidence.restore');
  const { id, title, kind, file } = evidence;
  const putBack = () =>
    restore.mutate(
      { input: { id } },
      {
        onSuccess: () =>
          notifications.show({
            role: 'status',
            message: t(($) => $.evidence.restored, { title }),
            closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
          }),
      },
    );
  return (
    <li className={classes.item}>
      <EvidenceThumbnail evidence={evidence} />
      <div className={classes.names}>
        {title}
        <Text size="sm" c="dimmed">
          {t(($) => $.words.evidenceKind[kind])} · {formats.bytes(file.bytes)} · {file.name}
        </Text>
      </div>
      <Button
        variant="light"
        size="xs"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        aria-label={t(($) => $.evidence.trash.restoreNamed, { title })}
        loading={restore.isPending}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget, 'li');
          putBack();
        }}
      >
        {t(($) => $.evidence.trash.restore)}
      </Button>
    </li>
  );
}
