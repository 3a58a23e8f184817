import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences, StandardSummary } from '../../../shared/contract/records.ts';
import { levelName } from '../../ui/levelName.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { AimChooser } from './AimChooser.tsx';

interface AimCardProps {
  readonly standards: readonly StandardSummary[];
  readonly aimed: StandardSummary | undefined;
  readonly level: number | null;
  readonly role: Preferences['role'];
}

/** What all this is for. A new portfolio is asked for it at once; one may leave it for later, and a supervisor needs none. */
export function AimCard({ standards, aimed, level, role }: AimCardProps) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(aimed === undefined && role !== 'supervisor');
  useFocusKept(choosing);
  if (choosing)
    return (
      <AimChooser standards={standards} aimed={aimed} level={level} onClose={() => setChoosing(false)} />
    );
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="aim">
      <Title order={2} size="h4" c="dimmed" id="aim">
        {t(($) => $.start.aim.title)}
      </Title>
      <Group justify="space-between" gap="md">
        {aimed === undefined ? (
          <Text>{t(($) => $.start.aim.none)}</Text>
        ) : (
          <Text size="xl" fw={600}>
            <span lang={aimed.language}>{aimed.title}</span>
            {level !== null && ` · ${levelName(t, level)}`}
          </Text>
        )}
        <Group gap="xs">
          {aimed && (
            <ButtonLink
              variant="default"
              to="/standards/$standardId"
              params={{ standardId: aimed.id }}
              search={level === null ? {} : { level }}
            >
              {t(($) => $.start.aim.open)}
            </ButtonLink>
          )}
          <Button variant={aimed ? 'subtle' : 'filled'} onClick={() => setChoosing(true)}>
            {aimed ? t(($) => $.start.aim.change) : t(($) => $.start.next.aim)}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
