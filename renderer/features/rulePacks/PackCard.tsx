import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import classes from './RulePacks.module.css';

/** What a pack says of itself, and what may be done with it. */
export function PackCard({ pack, children }: { readonly pack: RulePack; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { title, version, issuer, source, since, standing, rules, language } = pack;
  const facts = [
    issuer,
    t(($) => $.rulePacks.versionLine, { version }),
    since === null ? '' : t(($) => $.rulePacks.since, { date: since }),
    t(($) => $.rulePacks.conditionCount, { count: rules.alternatives.length }),
  ];
  return (
    <Paper withBorder p="md" component="li" className={classes.pack}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} flex={1} miw="16rem">
          <Group gap="xs">
            <Text fw={600} lang={language}>
              {title}
            </Text>
            <Badge variant="light" color={standing === 'example' ? 'gray' : 'ink'} tt="none">
              {t(($) => $.words.standing[standing])}
            </Badge>
          </Group>
          <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
          {source !== '' && (
            <Text size="sm" c="dimmed" lang={language}>
              {source}
            </Text>
          )}
        </Stack>
        <Group gap="xs">{children}</Group>
      </Group>
    </Paper>
  );
}
