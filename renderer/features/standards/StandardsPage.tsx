import { Badge, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { OwnStandards } from '../ownStandards/index.ts';
import { SearchField } from './search/SearchField.tsx';
import { SearchResults } from './search/SearchResults.tsx';
import classes from './Standards.module.css';

const route = getRouteApi('/standards');

/** Every standard that the app holds, and what is found in them. */
export function StandardsPage() {
  const { t } = useTranslation();
  const list = useAnswer('standards.list', {});
  const state = useAnswer('portfolio.state', {});
  const { query = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (words: string) =>
    void navigate({ search: words === '' ? {} : { query: words }, replace: true, resetScroll: false });
  return (
    <Page
      title={t(($) => $.standards.title)}
      description={t(($) => $.standards.about)}
      actions={
        <ButtonLink
          to="/compare"
          variant="default"
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
        >
          {t(($) => $.standards.compare.open)}
        </ButtonLink>
      }
      width="reading"
    >
      <Stack gap="md">
        <SearchField query={query} onSearch={search} />
        <FaultMessage fault={list.error} />
        {list.isPending && <Skeleton h={240} />}
        {query.trim() !== '' ? (
          <SearchResults query={query} />
        ) : (
          list.data
            ?.filter(({ own }) => !own)
            .map((standard) => (
              <StandardCard
                key={standard.id}
                standard={standard}
                isAim={state.data?.open?.aim?.standard === standard.id}
              />
            ))
        )}
        {query.trim() === '' && state.data?.open && list.data && (
          <OwnStandards standards={list.data.filter(({ own }) => own)} />
        )}
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
          {t(($) => $.standards.levels, { levels: formats.list(levels.map((level) => levelName(t, level))) })}
        </Text>
      )}
    </Paper>
  );
}
