import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconTrashX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarantined } from '../../../shared/backup/quarantine.ts';
import { useConfirmRemoval } from '../../ui/confirmRemoval.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import classes from './Trash.module.css';

/** What was deleted for good and still lies on the disk. Nothing where there is none. */
export function Quarantine({ canChange }: { readonly canChange: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const { data, error } = useAnswer('quarantine.list', {});
  if (error) return <FaultMessage fault={error} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <Stack gap="md" component="section" aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {t(($) => $.evidence.trash.quarantine)}
        </Title>
        <Text c="dimmed">{t(($) => $.evidence.trash.quarantineAbout)}</Text>
      </div>
      <Paper withBorder component="ul" className={classes.list}>
        {data.map((one) => (
          <Lying key={one.name} one={one} canChange={canChange} />
        ))}
      </Paper>
    </Stack>
  );
}

function Lying({ one, canChange }: { readonly one: Quarantined; readonly canChange: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const confirm = useConfirmRemoval();
  const empty = useChange('quarantine.empty');
  const { name, made, files, bytes, titles, folder } = one;
  const moment = formats.moment(made);
  return (
    <li className={classes.item}>
      <div className={classes.names}>
        {moment}
        <Text span size="sm" c="dimmed">
          {` · ${t(($) => $.evidence.trash.quarantined, { count: files, bytes: formats.bytes(bytes) })}`}
        </Text>
        <Text size="sm" lineClamp={2}>
          {formats.list(titles)}
        </Text>
        <Text size="xs" c="dimmed" className={classes.path}>
          {folder}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        leftSection={<IconTrashX size={16} aria-hidden />}
        aria-label={t(($) => $.evidence.trash.emptyNamed, { moment })}
        disabled={!canChange}
        loading={empty.isPending}
        onClick={() =>
          confirm({
            title: t(($) => $.evidence.trash.emptyAsk, { count: files }),
            consequence: t(($) => $.evidence.trash.emptyWhy),
            verb: t(($) => $.evidence.trash.emptyGo),
            onConfirm: () => empty.mutate({ input: { names: [name] } }),
          })
        }
      >
        {t(($) => $.evidence.trash.empty)}
      </Button>
    </li>
  );
}
