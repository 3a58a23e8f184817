import { Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { SubjectFields, subjectOf } from '../../ui/SubjectFields.tsx';
import { useAim } from '../evidence/index.ts';
import { Plan } from './Plan.tsx';
import { WhatNext } from './WhatNext.tsx';

const route = getRouteApi('/plan');

/** What was planned, and what to do next. */
export function PlanPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const standards = useAnswer('standards.list', {});
  const plan = useAnswer('plan.list', {});
  const state = useAnswer('portfolio.state', {});
  const subject = subjectOf(search, useAim(), standards.data);
  return (
    <Page
      title={t(($) => $.plan.title)}
      description={t(($) => $.plan.lead)}
      actions={
        <ButtonLink
          to="/coverage"
          variant="default"
          search={
            subject
              ? { standard: subject.standard, ...(subject.level !== null && { level: subject.level }) }
              : {}
          }
        >
          {t(($) => $.words.action.coverage)}
        </ButtonLink>
      }
    >
      <Stack gap="xl">
        <FaultMessage fault={standards.error ?? plan.error} />
        {plan.data && state.data ? (
          <Plan items={plan.data} today={state.data.today} />
        ) : (
          !plan.error && <Skeleton h={160} />
        )}
        {standards.data && subject && (
          <Stack gap="md" component="section" aria-label={t(($) => $.plan.next.title)}>
            <WhatNext key={`${subject.standard} ${subject.level}`} subject={subject} plan={plan.data ?? []}>
              <SubjectFields
                standards={standards.data}
                {...subject}
                onChoose={(chosen) => void navigate({ search: chosen, replace: true })}
              />
            </WhatNext>
          </Stack>
        )}
      </Stack>
    </Page>
  );
}
