import { Alert, Group, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { levelName } from '../../ui/levelName.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { Applying } from './Applying.tsx';
import { Assessment } from './Assessment.tsx';
import { NextSteps } from './NextSteps.tsx';

const route = getRouteApi('/readiness');

/** For one level: whether one may apply, what is assessed, how far the evidence goes by the weights, what comes next. */
export function ReadinessPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const aim = state.data?.open?.aim;
  const withLevels = standards.data?.filter(({ levels }) => levels.length > 0) ?? [];
  const asked = search.standard ?? aim?.standard;
  const without = standards.data?.find(({ id, levels }) => id === asked && levels.length === 0);
  const summary = withLevels.find(({ id }) => id === asked) ?? withLevels[0];
  const aimed = summary?.id === aim?.standard ? aim?.level : undefined;
  const level = search.level ?? aimed ?? summary?.levels[0];
  const there = { enabled: summary !== undefined && level !== undefined && preferences.data !== undefined };
  const of = { standard: summary?.id ?? '', level: level ?? null };
  const standard = useAnswer('standards.show', { id: of.standard }, there);
  const coverage = useAnswer('coverage.show', of, there);
  const reading = preferences.data?.reading ?? 'literal';
  const judged = useAnswer('eligibility.judge', { ...of, reading }, there);
  const verdict = judged.data?.levels[0];
  return (
    <Page title={t(($) => $.words.action.readiness)} description={t(($) => $.readiness.lead)}>
      <Stack gap="lg">
        <FaultMessage
          fault={state.error ?? standards.error ?? standard.error ?? coverage.error ?? judged.error}
        />
        {standards.data && state.data && summary === undefined && (
          <EmptyState
            title={t(($) => $.readiness.noLevels, { title: standards.data[0]?.title ?? '' })}
            action={<ButtonLink to="/standards">{t(($) => $.words.action.standards)}</ButtonLink>}
          />
        )}
        {without && summary && (
          <Alert color="yellow">
            {t(($) => $.eligibility.noConditions, { title: without.title, other: summary.title })}
          </Alert>
        )}
        {summary && level !== undefined && (
          <Choice standards={withLevels} standard={summary.id} levels={summary.levels} level={level} />
        )}
        {standard.data && coverage.data && verdict ? (
          <>
            <Applying verdict={verdict} />
            <Assessment standard={standard.data} coverage={coverage.data} level={verdict.level} />
            <NextSteps standard={standard.data} coverage={coverage.data} verdict={verdict} />
          </>
        ) : (
          there.enabled && !judged.error && <Skeleton height={420} aria-hidden />
        )}
      </Stack>
    </Page>
  );
}

interface ChoiceProps {
  readonly standards: readonly { readonly id: string; readonly title: string }[];
  readonly standard: string;
  readonly levels: readonly number[];
  readonly level: number;
}

function Choice({ standards, standard, levels, level }: ChoiceProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  return (
    <Group gap="md">
      <NativeSelect
        label={t(($) => $.readiness.standard)}
        value={standard}
        data={standards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: { standard: value }, replace: true })
        }
      />
      <NativeSelect
        label={t(($) => $.readiness.level)}
        value={String(level)}
        data={levels.map((one) => ({ value: String(one), label: levelName(t, one) }))}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: { standard, level: Number(value) }, replace: true })
        }
      />
    </Group>
  );
}
