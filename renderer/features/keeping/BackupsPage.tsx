import {
  Alert,
  Badge,
  Button,
  Group,
  Paper,
  Skeleton,
  Stack,
  Table,
  Text,
  VisuallyHidden,
} from '@mantine/core';
import { IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupState, ListedBackup } from '../../../shared/backup/listed.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Page } from '../../ui/Page.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { BackupFindings } from './BackupFindings.tsx';
import { BackupPlace } from './BackupPlace.tsx';
import { OneFile } from './OneFile.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

/** Whether what is here would survive this computer, and the way back to an earlier day. */
export function BackupsPage() {
  const { t } = useTranslation();
  const portfolio = useAnswer('portfolio.state', {});
  const state = useAnswer('backups.state', {});
  const make = useChange('backups.make', { faultsShown: 'by the page' });
  const [job, setJob] = useState('');
  const [restoring, setRestoring] = useState<ListedBackup | null>(null);
  const open = portfolio.data?.open;
  return (
    <Page
      title={t(($) => $.keeping.backups.title)}
      description={t(($) => $.keeping.backups.lead)}
      width="reading"
      actions={
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          loading={make.isPending}
          disabled={open?.readOnly !== undefined}
          onClick={() => {
            const id = crypto.randomUUID();
            setJob(id);
            make.mutate({ input: { job: id } });
          }}
        >
          {t(($) => $.keeping.backups.make)}
        </Button>
      }
    >
      <FaultMessage fault={state.error ?? make.error} />
      {make.isPending && <JobProgress key={job} job={job} label={t(($) => $.keeping.backups.making)} />}
      {state.data && open ? (
        <Stack gap="lg">
          <Newest {...state.data} />
          <BackupPlace key={state.data.chosen} {...state.data} />
          <BackupTable
            backups={state.data.backups}
            canRestore={open.readOnly === undefined}
            onRestore={setRestoring}
          />
          <OneFile place={state.data.filePlace} dir={open.dir} canRestore={open.readOnly === undefined} />
          {restoring && (
            <RestoreDialog
              backup={restoring}
              about={t(($) => $.keeping.backups.restoreAbout)}
              dir={open.dir}
              onClose={() => setRestoring(null)}
            />
          )}
        </Stack>
      ) : (
        !state.error && <Skeleton h={320} />
      )}
    </Page>
  );
}

function Newest({ newest, backups, changes, failed, sameDisk }: BackupState) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isFine = newest !== null && changes === 0;
  return (
    <Stack gap="sm">
      <output>
        <Alert
          color={newest === null ? 'red' : isFine ? 'green' : 'blue'}
          icon={<IconShieldCheck aria-hidden />}
          title={
            newest === null
              ? t(($) => (backups.length === 0 ? $.keeping.backups.none : $.keeping.backups.noneWhole))
              : t(($) => $.keeping.backups.newest, { moment: formats.moment(newest.made) })
          }
          role="presentation"
        >
          {newest === null
            ? t(($) => (backups.length === 0 ? $.keeping.backups.noneWhy : $.keeping.backups.noneWholeWhy))
            : changes === 0
              ? t(($) => $.keeping.backups.nothingSince)
              : t(($) => $.keeping.backups.changesSince, { count: changes })}
        </Alert>
      </output>
      {failed && (
        <Alert color="yellow" title={t(($) => $.keeping.backups.failed)}>
          <FaultMessage fault={new Fault(failed.code, failed.params)} />
        </Alert>
      )}
      {sameDisk && (
        <Text size="sm" c="dimmed">
          {t(($) => $.keeping.backups.sameDisk)}
        </Text>
      )}
    </Stack>
  );
}

interface BackupTableProps {
  readonly backups: readonly ListedBackup[];
  /** Not in the place of one that somebody else may have. */
  readonly canRestore: boolean;
  readonly onRestore: (backup: ListedBackup) => void;
}

function BackupTable({ backups, canRestore, onRestore }: BackupTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const check = useChange('backups.check', { faultsShown: 'by the page' });
  const [job, setJob] = useState('');
  const checkOne = (backup: string) => {
    const id = crypto.randomUUID();
    setJob(id);
    check.mutate({ input: { backup, job: id } });
  };
  if (backups.length === 0) return null;
  return (
    <Paper withBorder component="section" aria-label={t(($) => $.keeping.backups.all)} p="lg">
      <FaultMessage fault={check.error} />
      {check.isPending && <JobProgress key={job} job={job} label={t(($) => $.keeping.backups.checking)} />}
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(($) => $.keeping.backups.made)}</Table.Th>
              <Table.Th ta="right">{t(($) => $.keeping.backups.evidence)}</Table.Th>
              <Table.Th ta="right">{t(($) => $.keeping.backups.size)}</Table.Th>
              <Table.Th>{t(($) => $.keeping.backups.state)}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t(($) => $.evidence.column.actions)}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {backups.map((backup) => (
              <Table.Tr key={backup.backup}>
                <Table.Td>
                  <Text size="sm">{formats.moment(backup.made)}</Text>
                  <Text size="xs" c="dimmed">
                    {t(($) => $.keeping.backups.occasion[backup.occasion])}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">{formats.number(backup.counts.evidence)}</Table.Td>
                <Table.Td ta="right">{formats.bytes(backup.bytes)}</Table.Td>
                <Table.Td>
                  <StateBadge
                    verified={backup.verified}
                    checked={
                      check.variables?.input.backup === backup.backup
                        ? check.data?.findings.length
                        : undefined
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t(($) => $.keeping.backups.checkOne, {
                        moment: formats.moment(backup.made),
                      })}
                      loading={check.isPending && check.variables.input.backup === backup.backup}
                      disabled={check.isPending}
                      onClick={() => checkOne(backup.backup)}
                    >
                      {t(($) => $.keeping.backups.check)}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="light"
                      disabled={!canRestore}
                      aria-label={t(($) => $.keeping.backups.restoreOne, {
                        moment: formats.moment(backup.made),
                      })}
                      onClick={() => onRestore(backup)}
                    >
                      {t(($) => $.keeping.backups.restore)}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <BackupFindings findings={check.data?.findings ?? []} />
    </Paper>
  );
}

/** @param checked how many flaws were found when it was read whole; undefined where it was not */
function StateBadge({
  verified,
  checked,
}: {
  readonly verified: boolean;
  readonly checked?: number | undefined;
}) {
  const { t } = useTranslation();
  const isSound = verified && (checked ?? 0) === 0;
  return (
    <Badge variant="light" color={isSound ? 'green' : 'red'}>
      {isSound
        ? checked === undefined
          ? t(($) => $.keeping.backups.whole)
          : t(($) => $.keeping.backups.checked)
        : t(($) => $.keeping.backups.damaged)}
    </Badge>
  );
}
