import { Group, Paper, Skeleton, Stack, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../shared/career/career.ts';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { useStepsGone } from '../../ui/undoNotice.tsx';
import { ApplicantForm } from './ApplicantForm.tsx';
import { Apprenticeships } from './Apprenticeships.tsx';
import classes from './CareerPage.module.css';
import { Certificates } from './Certificates.tsx';
import { Education } from './Education.tsx';
import { Employments } from './Employments.tsx';
import { PhotoField } from './PhotoField.tsx';
import { Titles } from './Titles.tsx';
import { focusField, readPointer, SentToContext } from './sentTo.ts';
import { useConditions } from './useConditions.ts';

/** The applicant's own data and the lists that eligibility and the application form go by. */
export function CareerPage() {
  const { t } = useTranslation();
  const { field } = useSearch({ from: '/career' });
  const state = useAnswer('portfolio.state', {});
  const career = useAnswer('career.show', {});
  return (
    <Page title={t(($) => $.words.action.career)} description={t(($) => $.career.lead)}>
      <FaultMessage fault={career.error ?? state.error} />
      {career.data && state.data ? (
        <Records key={field ?? ''} career={career.data} state={state.data} field={field} />
      ) : (
        <Stack gap="lg" aria-hidden>
          <Skeleton height={340} />
          <Skeleton height={200} />
          <Skeleton height={200} />
        </Stack>
      )}
    </Page>
  );
}

interface RecordsProps {
  readonly career: Career;
  readonly state: PortfolioState;
  /** The field to go to, as a JSON pointer. */
  readonly field: string | undefined;
}

function Records({ career, state, field }: RecordsProps) {
  const { t } = useTranslation();
  const conditions = useConditions();
  const steps = useStepsGone();
  // Where somebody was sent to, when the page opened: saving may put the rows into another order.
  const [sent] = useState(() => readPointer(field, career));
  useEffect(() => {
    if (sent !== null && sent.id === null)
      focusField(document, sent.list === 'applicant' ? sent.field : sent.list);
  }, [sent]);
  return (
    <SentToContext value={sent}>
      <Stack gap="lg">
        <Paper withBorder p="lg" component="section" aria-labelledby="applicant">
          <Title order={2} size="h3" id="applicant" mb="md">
            {t(($) => $.career.applicant.title)}
          </Title>
          <Group align="flex-start" gap="xl" className={classes.applicant}>
            <div className={classes.fields}>
              <ApplicantForm key={`${state.open?.id} ${steps}`} applicant={career.applicant} />
            </div>
            <PhotoField photo={career.photo} filesAt={state.host.filesAt} />
          </Group>
        </Paper>
        <Employments employments={career.employments} conditions={conditions} today={state.today} />
        <Certificates certificates={career.certificates} conditions={conditions} />
        <Education education={career.education} conditions={conditions} />
        <Titles titles={career.titles} />
        <Apprenticeships apprenticeships={career.apprenticeships} conditions={conditions} />
      </Stack>
    </SentToContext>
  );
}
