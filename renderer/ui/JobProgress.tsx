import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/contract/procedures/jobs.ts';
import { useFormats } from './formats.ts';
import { useAnswer, useChange } from './procedure.ts';

const EVERY = 500;

interface JobProgressProps {
  readonly job: string;
  /** What is being done. */
  readonly label: string;
  /** Says how far it is; in bytes without it. */
  readonly where?: (running: Job & { readonly total: number }) => string;
}

/** How far a long job is, and the button that stops it. */
export function JobProgress({ job, label, where }: JobProgressProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const jobs = useAnswer('jobs.list', {}, { every: () => EVERY });
  const cancel = useChange('jobs.cancel');
  const running = jobs.data?.find(({ id }) => id === job);
  const { done, total } = running ?? { done: 0, total: null };
  const inBytes = (all: number) => `${label} ${formats.bytes(done)} / ${formats.bytes(all)}`;
  const text =
    running === undefined || total === null || total === 0
      ? label
      : (where?.({ ...running, total }) ?? inBytes(total));
  return (
    <Group gap="md" wrap="nowrap">
      <Stack gap={4} flex={1}>
        <Group component="output" gap="xs" wrap="nowrap">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{text}</Text>
        </Group>
        {total !== null && total > 0 && <Progress value={(100 * done) / total} size="sm" aria-label={text} />}
      </Stack>
      <Button
        variant="default"
        disabled={running === undefined || cancel.isPending || cancel.isSuccess}
        onClick={() => cancel.mutate({ input: { id: job } })}
      >
        {t(($) => $.shell.cancel)}
      </Button>
    </Group>
  );
}
