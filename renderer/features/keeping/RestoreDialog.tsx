import { Alert, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { HoldingsSeen, ListedBackup } from '../../../shared/backup/listed.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import classes from './Keeping.module.css';
import { useFocusBack } from '../../ui/useFocusBack.ts';

interface RestoreDialogProps {
  readonly backup: ListedBackup;
  /** What is done and what becomes of what is there. */
  readonly about: string;
  /** The folder of the portfolio that it comes in the place of, or a new one. */
  readonly dir: string;
  /** Of one file that is sealed. */
  readonly passphrase?: string | null;
  /** What is in it beside what is here, where that is known already. */
  readonly seen?: Compared;
  readonly onClose: () => void;
}

/** Names that the notice has room for. */
const MOST_NAMED = 10;

const COUNTED = ['evidence', 'claims', 'workOutputs', 'signoffs', 'blobs'] as const;

/** What a backup holds beside what is here now, and the step back to it, after which both are there. */
export function RestoreDialog({
  backup,
  about,
  dir,
  passphrase = null,
  seen: known,
  onClose,
}: RestoreDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const formats = useFormats();
  const asked = useAnswer('backups.show', { backup: backup.backup }, { enabled: known === undefined });
  const seen = known ?? asked.data;
  const restore = useChange('backups.restore', { faultsShown: 'by the page' });
  // Said beside the page: what asked for it may be gone by now, with the portfolio that could not be opened.
  const tell = (former: string | null, lost: readonly string[]) => {
    notifications.show({
      title: t(($) => $.keeping.backups.restored),
      message: former === null ? dir : `${t(($) => $.keeping.backups.formerAt)} ${former}`,
      color: 'green',
      autoClose: false,
    });
    if (lost.length > 0)
      notifications.show({
        role: 'alert',
        title: t(($) => $.keeping.backups.lost, { count: lost.length }),
        message: formats.list(lost.slice(0, MOST_NAMED)) + (lost.length > MOST_NAMED ? ' …' : ''),
        color: 'yellow',
        autoClose: false,
      });
    onClose();
  };
  // What is damaged is found only where it is read.
  const isDamaged = restore.error instanceof Fault && restore.error.code === 'backup-damaged';
  const partly = !backup.verified || isDamaged;
  const wish = { backup: backup.backup, dir, passphrase, ...(partly && { partly }) };
  // One that was stopped is stopped for good: each press is a job of its own.
  const job = restore.isPending ? restore.variables.input.job : undefined;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="xl"
      withCloseButton={!restore.isPending}
      title={t(($) => $.keeping.backups.restoreTitle, { moment: formats.moment(backup.made) })}
      closeOnClickOutside={!restore.isPending}
      closeOnEscape={!restore.isPending}
    >
      <Stack gap="md">
        <FaultMessage fault={asked.error ?? restore.error} />
        {seen ? <Compare {...seen} /> : !asked.error && <Skeleton h={200} />}
        {partly && (
          <Alert color="yellow" p="sm">
            {t(($) => $.keeping.backups.notWhole)}
          </Alert>
        )}
        <Text size="sm">{about}</Text>
        {job !== undefined && (
          <JobProgress key={job} job={job} label={t(($) => $.keeping.backups.restoring)} />
        )}
        <DialogButtons>
          <Button
            loading={restore.isPending}
            disabled={!seen}
            onClick={() =>
              restore.mutate(
                { input: { ...wish, job: crypto.randomUUID() } },
                { onSuccess: ({ former, lost }) => tell(former, lost) },
              )
            }
          >
            {t(($) => (partly ? $.keeping.backups.restorePartly : $.keeping.backups.restoreNow))}
          </Button>
          <Button variant="default" onClick={onClose} disabled={restore.isPending}>
            {t(($) => $.shell.cancel)}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

interface Compared {
  readonly held: HoldingsSeen;
  readonly now: HoldingsSeen | null;
}

function Compare({ held: backup, now }: Compared) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table verticalSpacing={4} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Td w="22%" />
          <Table.Th ta={now ? 'right' : 'left'}>{t(($) => $.keeping.backups.held)}</Table.Th>
          {now && <Table.Th ta="right">{t(($) => $.keeping.backups.now)}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {COUNTED.map((noun) => (
          <Table.Tr key={noun}>
            <Table.Th scope="row" fw={400}>
              {t(($) => $.keeping.backups.counts[noun])}
            </Table.Th>
            <Table.Td ta={now ? 'right' : 'left'}>{formats.number(backup.counts[noun])}</Table.Td>
            {now && (
              <Table.Td ta="right" fw={now.counts[noun] === backup.counts[noun] ? 400 : 700}>
                {formats.number(now.counts[noun])}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row" fw={400}>
            {t(($) => $.keeping.backups.latest)}
          </Table.Th>
          <Latest {...backup} />
          {now && <Latest {...now} />}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function Latest({ latest }: HoldingsSeen) {
  const formats = useFormats();
  return (
    <Table.Td style={{ verticalAlign: 'top' }}>
      {latest.map(({ title, logged }, place) => (
        // Two may have the same title and the same instant.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={place} gap="xs" justify="space-between" wrap="nowrap">
          <Text size="sm" truncate title={title}>
            {title}
          </Text>
          <Text size="xs" c="dimmed" className={classes.moment}>
            {formats.moment(logged)}
          </Text>
        </Group>
      ))}
    </Table.Td>
  );
}
