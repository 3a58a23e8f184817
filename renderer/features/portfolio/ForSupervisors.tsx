import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';

/** Who only signs off needs no portfolio, and is told so before one is made in vain. */
export function ForSupervisors({ emphasis }: { readonly emphasis: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Group justify="space-between" gap="md">
        <Stack gap={4} flex={1} miw="16rem">
          <Title order={2} size="h3" id={id}>
            {t(($) => $.portfolio.supervisorTitle)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.portfolio.supervisorAbout)}
          </Text>
        </Stack>
        <ButtonLink
          to="/review"
          variant={emphasis ? 'filled' : 'default'}
          leftSection={<IconSignature size={18} aria-hidden />}
        >
          {t(($) => $.portfolio.supervisorOpen)}
        </ButtonLink>
      </Group>
    </Paper>
  );
}
