import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../ui/procedure.ts';

const EVERY = 500;

/** How far the making of a dossier is, and the button that stops it. */
export function Making({ job }: { readonly job: string }) {
  const { t } = useTranslation();
  const jobs = useAnswer('jobs.list', {}, { every: () => EVERY });
  const cancel = useChange('jobs.cancel');
  const running = jobs.data?.find(({ id }) => id === job);
  const { done, total, unit } = running ?? { done: 0, total: null, unit: 'items' };
  const where =
    total === null
      ? t(($) => $.dossier.making)
      : t(($) => (unit === 'pages' ? $.dossier.makingPage : $.dossier.makingFile), { done, total });
  return (
    <Group gap="md" wrap="nowrap" flex={1} miw={240}>
      <Stack gap={4} flex={1}>
        <Group component="output" gap="xs" wrap="nowrap">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{where}</Text>
        </Group>
        {total !== null && (
          <Progress value={(100 * done) / Math.max(1, total)} size="sm" aria-label={where} />
        )}
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
