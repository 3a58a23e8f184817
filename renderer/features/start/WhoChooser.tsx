import { Button, Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Preferences } from '../../../shared/contract/records.ts';
import { useChange } from '../../ui/procedure.ts';
import classes from './Start.module.css';

type Role = NonNullable<Preferences['role']>;
const NAMED = ROLES.filter((role) => role !== 'anybody');

/** Who sits here: the start page then answers first what that person asks first. Asked once; one may leave it open. */
export function WhoChooser() {
  const { t } = useTranslation();
  const save = useChange('preferences.save');
  const choose = (role: Role) => save.mutate({ input: { role } });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="who">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="md" wrap="nowrap">
          <div>
            <Title order={2} size="h3" id="who">
              {t(($) => $.start.who.title)}
            </Title>
            <Text c="dimmed">{t(($) => $.start.who.about)}</Text>
          </div>
          <Button variant="subtle" flex="none" onClick={() => choose('anybody')}>
            {t(($) => $.start.who.skip)}
          </Button>
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          {NAMED.map((role) => (
            <UnstyledButton key={role} className={classes.who} onClick={() => choose(role)}>
              <Text span fw={600} display="block">
                {t(($) => $.start.who.roles[role])}
              </Text>
              <Text span size="sm" c="dimmed" display="block">
                {t(($) => $.start.who.does[role])}
              </Text>
            </UnstyledButton>
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
