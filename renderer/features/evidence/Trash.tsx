import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { shownName } from '../../../shared/evidence/shownName.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { EvidenceThumbnail } from './EvidenceThumbnail.tsx';
import { focusBeside } from './focusBeside.ts';
import { Quarantine } from './Quarantine.tsx';
import classes from './Trash.module.css';
import { usePurge, type Purge } from './usePurge.tsx';

/** The latest work first; older rubbish comes up as this goes. */
const MOST = 200;

/** What was removed and can come back; from here it is deleted for good, by way of the quarantine. */
export function Trash() {
  const { t } = useTranslation();
  const { data, error } = useAnswer('evidence.list', { removed: true, limit: MOST });
  const portfolio = useAnswer('portfolio.state', {});
  const canChange = portfolio.data?.open?.readOnly === undefined;
  const purge = usePurge();
  const total = data?.total ?? 0;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2}>{t(($) => $.evidence.trash.title)}</Title>
          <Text c="dimmed">{t(($) => $.evidence.trash.about)}</Text>
        </div>
        {total > 0 && (
          <Button
            variant="light"
            color="red"
            leftSection={<IconTrashX size={18} aria-hidden />}
            disabled={!canChange}
            loading={purge.job !== null}
            onClick={() =>
              purge.ask(
                t(($) => $.evidence.trash.purgeMany, { count: total }),
                null,
              )
            }
          >
            {t(($) => $.evidence.trash.purgeAll)}
          </Button>
        )}
      </Group>
      {purge.job !== null && (
        <JobProgress key={purge.job} job={purge.job} label={t(($) => $.evidence.trash.purging)} />
      )}
      <FaultMessage fault={error} />
      {!data && !error && <Skeleton h={200} />}
      {data?.total === 0 && <EmptyState title={t(($) => $.evidence.trash.none)} />}
      {data && data.total > 0 && (
        <Paper withBorder component="ul" className={classes.list}>
          {data.items.map(({ evidence }) => (
            <Removed key={evidence.id} evidence={evidence} canChange={canChange} purge={purge} />
          ))}
        </Paper>
      )}
      <Quarantine canChange={canChange} />
    </Stack>
  );
}

interface RemovedProps {
  readonly evidence: Evidence;
  /** Not where the portfolio is open for reading only. */
  readonly canChange: boolean;
  readonly purge: Purge;
}

function Removed({ evidence, canChange, purge }: RemovedProps) {
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
          {t(($) => $.words.evidenceKind[kind])} · {formats.bytes(file.bytes)} · {shownName(file.name)}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        leftSection={<IconTrashX size={16} aria-hidden />}
        aria-label={t(($) => $.evidence.trash.purgeNamed, { title })}
        disabled={!canChange || purge.job !== null}
        onClick={() =>
          purge.ask(
            t(($) => $.evidence.trash.purgeOne, { title }),
            [id],
          )
        }
      >
        {t(($) => $.evidence.trash.purge)}
      </Button>
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
