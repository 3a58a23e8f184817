import { Badge, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import classes from './Standards.module.css';

/** Every standard that the app holds. */
export function StandardsPage() {
  const { t } = useTranslation();
  const list = useAnswer('standards.list', {});
  const state = useAnswer('portfolio.state', {});
  return (
    <Page title={t(($) => $.standards.title)} description={t(($) => $.standards.about)} width="reading">
      <FaultMessage fault={list.error} />
      {list.isPending && <Skeleton h={240} />}
      <Stack gap="md">
        {list.data?.map((standard) => (
          <StandardCard
            key={standard.id}
            standard={standard}
            isAim={state.data?.open?.aim?.standard === standard.id}
          />
        ))}
      </Stack>
    </Page>
  );
}

function StandardCard({ standard, isAim }: { readonly standard: StandardSummary; readonly isAim: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, code, title, language, kind, nodes } = standard;
  const levels = standard.levels.toSorted((a, b) => b - a);
  return (
    <Paper withBorder p="lg" component="article" className={classes.card}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={2} size="h3" lang={language}>
          <TextLink to="/standards/$standardId" params={{ standardId: id }} className={classes.whole} inherit>
            {title}
          </TextLink>
        </Title>
        {isAim && <Badge variant="light">{t(($) => $.standards.aimed)}</Badge>}
      </Group>
      <Text c="dimmed">
        {[
          code,
          t(($) => $.standards.kind[kind]),
          t(($) => $.standards.nodes, { number: formats.number(nodes) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </Text>
      {levels.length > 0 && (
        <Text c="dimmed">
          {t(($) => $.standards.levels, { levels: levels.map((level) => levelName(t, level)).join('、') })}
        </Text>
      )}
    </Paper>
  );
}
