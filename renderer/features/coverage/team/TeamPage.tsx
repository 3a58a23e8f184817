import { Skeleton, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAim } from '../../evidence/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer, useAnswers } from '../../../ui/procedure.ts';
import { SubjectFields, subjectOf } from '../../../ui/SubjectFields.tsx';
import { AddPortfolio } from './AddPortfolio.tsx';
import { TeamTable } from './TeamTable.tsx';
import { UnreadPortfolio } from './UnreadPortfolio.tsx';

const route = getRouteApi('/team');

/** A supervisor's view: several people's portfolios by one standard. Nothing is written to any of them. */
export function TeamPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const standards = useAnswer('standards.list', {});
  const subject = subjectOf(search, useAim(), standards.data);
  const { standard: id, level = null } = subject ?? {};
  const standard = useAnswer('standards.show', { id: id ?? '' }, { enabled: id !== undefined });
  const team = useAnswer('team.list', {});
  const dirs = id === undefined ? [] : (team.data?.map(({ dir }) => dir) ?? []);
  const answers = useAnswers(
    'team.person',
    dirs.map((dir) => ({ dir, standard: id ?? '', level })),
  );
  const people = answers.flatMap(({ data }) => data ?? []);
  return (
    <Page
      title={t(($) => $.team.title)}
      description={t(($) => $.team.lead)}
      actions={
        <ButtonLink to="/review" variant="default">
          {t(($) => $.team.back)}
        </ButtonLink>
      }
    >
      <Stack gap="md">
        <FaultMessage fault={standards.error ?? standard.error ?? team.error} />
        <AddPortfolio>
          {standards.data && subject && (
            <SubjectFields
              standards={standards.data}
              {...subject}
              onChoose={(chosen) => void navigate({ search: chosen, replace: true })}
            />
          )}
        </AddPortfolio>
        {team.data?.length === 0 && (
          <EmptyState
            icon={<IconUsers size={36} />}
            title={t(($) => $.team.none)}
            description={t(($) => $.team.noneWhy)}
          />
        )}
        {answers.map(
          ({ error }, index) =>
            error && <UnreadPortfolio key={dirs[index]} dir={dirs[index] ?? ''} fault={error} />,
        )}
        {answers.some(({ isPending }) => isPending) && <Skeleton h={people.length === 0 ? 320 : 24} />}
        {standard.data && people.length > 0 && (
          <TeamTable key={`${id} ${level}`} standard={standard.data} level={level} people={people} />
        )}
      </Stack>
    </Page>
  );
}
