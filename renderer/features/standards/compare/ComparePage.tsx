import { Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { PairChoice } from './PairChoice.tsx';
import { PairList } from './PairList.tsx';

const route = getRouteApi('/compare');

/** Two standards side by side: which of their nodes may mean the same. */
export function ComparePage() {
  const { t } = useTranslation();
  const { a, b } = route.useSearch();
  const standards = useAnswer('standards.list', {});
  return (
    <Page
      title={t(($) => $.standards.compare.title)}
      description={t(($) => $.standards.compare.about)}
      actions={
        <ButtonLink to="/standards" variant="default">
          {t(($) => $.standards.all)}
        </ButtonLink>
      }
    >
      <Stack gap="lg">
        <FaultMessage fault={standards.error} />
        {standards.data && <PairChoice standards={standards.data} a={a} b={b} />}
        {a === undefined || b === undefined ? (
          standards.data && <EmptyState title={t(($) => $.standards.compare.choose)} />
        ) : a === b ? (
          <Text component="output">{t(($) => $.standards.compare.same)}</Text>
        ) : (
          <Compared key={`${a} ${b}`} a={a} b={b} />
        )}
      </Stack>
    </Page>
  );
}

function Compared({ a, b }: { readonly a: string; readonly b: string }) {
  const left = useAnswer('standards.show', { id: a });
  const right = useAnswer('standards.show', { id: b });
  if (left.data && right.data) return <PairList a={left.data} b={right.data} />;
  const fault = left.error ?? right.error;
  return fault ? <FaultMessage fault={fault} /> : <Skeleton h={480} />;
}
