import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxFile } from '../../../../shared/contract/procedures/inbox.ts';
import { client } from '../../../client.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { ignoreFault, useAnswer, useChange, useRefresh } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { making } from '../../../ui/undoStack.ts';
import { intakeQueue } from '../intake/queue.ts';
import { useAdded } from '../intake/useAdded.ts';
import classes from './InboxOffer.module.css';

/** A light look: the folder is on this machine. */
const LOOKED_AT_EVERY = 4000;

/** What appeared in the inbox folder, to be taken in or declined. */
export function InboxOffer() {
  const preferences = useAnswer('preferences.show', {});
  const named = (preferences.data?.inbox ?? null) !== null;
  const { data, error } = useQuery({
    queryKey: ['inbox.list', {}],
    queryFn: () => client['inbox.list']({}),
    enabled: named,
    refetchInterval: LOOKED_AT_EVERY,
    refetchOnWindowFocus: 'always',
  });
  if (!named) return null;
  if (error) return <FaultMessage fault={error} />;
  return data && data.files.length > 0 ? <Offer files={data.files} /> : null;
}

function Offer({ files }: { readonly files: readonly InboxFile[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const refresh = useRefresh();
  const onAdded = useAdded();
  // What waits in the queue still goes where it was offered, or nowhere.
  const portfolio = useAnswer('portfolio.state', {}).data?.open?.id;
  const decline = useChange('inbox.decline');
  const { mutateAsync: offerAgain } = useChange('inbox.offerAgain');
  const tell = useUndoNotice();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = files.filter(({ path }) => !left.has(path));
  const toggle = (path: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(path)) after.add(path);
      return after;
    });
  const takeIn = () =>
    void intakeQueue.put({
      items: chosen.map((file) => ({
        name: file.path,
        bytes: file.bytes,
        take: (job) => client['inbox.take']({ file, job, ...(portfolio !== undefined && { portfolio }) }),
      })),
      linked: [],
      refresh,
      onAdded,
    });
  const declineChosen = () => {
    const input = { files: [...chosen] };
    const away = () => decline.mutateAsync({ input });
    return making(away, () =>
      tell(
        t(($) => $.evidence.inbox.declined, { count: chosen.length, number: formats.number(chosen.length) }),
        () => offerAgain({ input }),
        away,
      ),
    );
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t(($) => $.evidence.inbox.title)}>
      <Stack gap="xs">
        <Group gap="xs">
          <IconInbox size={18} aria-hidden />
          <Text fw={500}>{t(($) => $.evidence.inbox.found, { number: formats.number(files.length) })}</Text>
        </Group>
        {/* What scrolls must be reached by keyboard; the boxes in it are. */}
        <ul className={classes.files}>
          {files.map(({ path, bytes }) => (
            <li key={path}>
              <Checkbox
                size="sm"
                label={`${path} · ${formats.bytes(bytes)}`}
                checked={!left.has(path)}
                onChange={() => toggle(path)}
              />
            </li>
          ))}
        </ul>
        <Group gap="xs">
          <Button size="compact-md" disabled={chosen.length === 0} onClick={takeIn}>
            {t(($) => $.evidence.inbox.take, { number: formats.number(chosen.length) })}
          </Button>
          <Button
            size="compact-md"
            variant="subtle"
            disabled={chosen.length === 0}
            loading={decline.isPending}
            onClick={() => void declineChosen().catch(ignoreFault)}
          >
            {t(($) => $.evidence.inbox.decline)}
          </Button>
          <Text size="xs" c="dimmed">
            {t(($) => $.evidence.inbox.about)}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
