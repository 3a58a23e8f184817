import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';

/** Somebody else's portfolio to look around in, made on this machine with one press. */
export function Sample() {
  const { t } = useTranslation();
  const id = useId();
  const make = useChange('portfolio.sample', { faultsShown: 'by the page' });
  const [job, setJob] = useState('');
  const start = () => {
    const name = `sample-${Date.now().toString(36)}`;
    setJob(name);
    make.mutate({ input: { job: name } });
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Group justify="space-between" gap="md">
        <Stack gap={4} flex={1} miw="16rem">
          <Title order={2} size="h3" id={id}>
            {t(($) => $.portfolio.sampleTitle)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.portfolio.sampleAbout)}
          </Text>
        </Stack>
        <Button
          variant="default"
          leftSection={<IconEye size={18} aria-hidden />}
          loading={make.isPending}
          onClick={start}
        >
          {t(($) => $.portfolio.sample)}
        </Button>
      </Group>
      {make.isPending && <HowFar job={job} />}
      <FaultMessage fault={make.error} />
    </Paper>
  );
}

const EVERY = 500;

function HowFar({ job }: { readonly job: string }) {
  const { t } = useTranslation();
  const jobs = useAnswer('jobs.list', {}, { every: () => EVERY });
  const { done, total } = jobs.data?.find(({ id }) => id === job) ?? { done: 0, total: null };
  return (
    <Progress
      mt="md"
      value={total === null ? 0 : (100 * done) / Math.max(1, total)}
      aria-label={t(($) => $.portfolio.sampleMaking)}
    />
  );
}
