import { Group, Paper, Skeleton, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { ApplicantForm } from './ApplicantForm.tsx';
import { Apprenticeships } from './Apprenticeships.tsx';
import classes from './CareerPage.module.css';
import { Certificates } from './Certificates.tsx';
import { Education } from './Education.tsx';
import { Employments } from './Employments.tsx';
import { PhotoField } from './PhotoField.tsx';
import { Titles } from './Titles.tsx';
import { useConditions } from './useConditions.ts';

/** The applicant's own data and the five lists that eligibility and the application form go by. */
export function CareerPage() {
  const { t } = useTranslation();
  const state = useAnswer('portfolio.state', {});
  const career = useAnswer('career.show', {});
  const conditions = useConditions();
  return (
    <Page title={t(($) => $.shell.pages.career)} description={t(($) => $.career.lead)}>
      <FaultMessage fault={career.error ?? state.error} />
      {career.data && state.data ? (
        <Stack gap="lg">
          <Paper withBorder p="lg" component="section" aria-labelledby="applicant">
            <Title order={2} size="h3" id="applicant" mb="md">
              {t(($) => $.career.applicant.title)}
            </Title>
            <Group align="flex-start" gap="xl" className={classes.applicant}>
              <div className={classes.fields}>
                <ApplicantForm key={state.data.open?.id} applicant={career.data.applicant} />
              </div>
              <PhotoField
                url={career.data.photo && `${state.data.host.filesAt}photo/${career.data.photo.sha256}`}
              />
            </Group>
          </Paper>
          <Employments
            employments={career.data.employments}
            conditions={conditions}
            today={state.data.today}
          />
          <Certificates certificates={career.data.certificates} conditions={conditions} />
          <Education education={career.data.education} conditions={conditions} />
          <Titles titles={career.data.titles} />
          <Apprenticeships apprenticeships={career.data.apprenticeships} conditions={conditions} />
        </Stack>
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
