import { Alert, Skeleton, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Career, Profile } from '../../../../shared/career/career.ts';
import { assumptionsSchema, type Assumptions } from '../../../../shared/eligibility/suppose.ts';
import type { StandardSummary } from '../../../../shared/contract/records.ts';
import type { ReadingMode } from '../../../../shared/eligibility/verdict.ts';
import { client } from '../../../client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ignoreFault, useAnswer, useChange, useUnderway } from '../../../ui/procedure.ts';
import { makeRecordChange } from '../../../ui/undoStack.ts';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import { chooseStandard } from '../choose.ts';
import { CareerLedger } from '../ledger/CareerLedger.tsx';
import { Comparison } from './Comparison.tsx';
import { PaceFields } from './PaceFields.tsx';
import { PlannedRows } from './PlannedRows.tsx';
import { WayUp } from './WayUp.tsx';

/** What would be, if: planned rows beside the facts, which stay as they are, and the whole way up. */
export function WhatIfPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/eligibility/what-if' });
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const career = useAnswer('career.show', {});
  const assumptions = useAnswer('assumptions.show', {});
  // What is being saved is shown already, and the next change goes on from it.
  const saving = useUnderway('assumptions.save').at(-1);
  const assumed = useAssumed(saving, assumptions.data);
  const fault = state.error ?? standards.error ?? preferences.error ?? career.error ?? assumptions.error;
  const { standard } =
    standards.data && state.data
      ? chooseStandard(standards.data, search.standard, state.data.open?.aim ?? null)
      : { standard: undefined };
  const isThere = standards.data && preferences.data && career.data && assumed;
  return (
    <Page
      title={t(($) => $.eligibility.whatIf.title)}
      description={t(($) => $.eligibility.whatIf.lead)}
      actions={
        <ButtonLink to="/eligibility" search={search} variant="default" size="sm">
          {t(($) => $.eligibility.whatIf.back)}
        </ButtonLink>
      }
    >
      <FaultMessage fault={fault} />
      {isThere ? (
        standard ? (
          <Outlook
            standard={standard}
            reading={preferences.data.reading}
            career={career.data}
            assumptions={assumed}
          />
        ) : (
          <EmptyState
            title={t(($) => $.eligibility.noStandard)}
            description={t(($) => $.eligibility.noStandardWhy)}
            action={<ButtonLink to="/standards">{t(($) => $.words.action.standards)}</ButtonLink>}
          />
        )
      ) : (
        <Stack gap="lg" aria-hidden>
          <Skeleton height={320} />
          <Skeleton height={160} />
        </Stack>
      )}
    </Page>
  );
}

interface OutlookProps {
  readonly standard: StandardSummary;
  readonly reading: ReadingMode;
  readonly career: Career;
  readonly assumptions: Assumptions;
}

function Outlook({ standard: { id }, reading, career, assumptions }: OutlookProps) {
  const { t } = useTranslation();
  const whole = useAnswer('standards.show', { id });
  const question = { standard: id, level: null, reading };
  const facts = useAnswer('eligibility.judge', question);
  const asked = useAnswer('eligibility.suppose', { ...question, assumptions });
  const supposed = useLastKnown(asked.data);
  const save = useChange('assumptions.save');
  const change = (some: Partial<Assumptions>) =>
    void makeRecordChange({
      done: t(($) => $.eligibility.whatIf.changed),
      before: assumptions,
      after: { ...assumptions, ...some },
      read: () => client['assumptions.show']({}),
      put: (record) => save.mutateAsync({ input: record }),
      about: 'assumptions',
    }).catch(ignoreFault);
  const rules = whole.data?.eligibility;
  if (supposed === undefined || rules === undefined || facts.data === undefined)
    return <FaultMessage fault={asked.error ?? whole.error ?? facts.error} />;
  const asOf = supposed.levels[0]?.asOf ?? '';
  const isEmpty = profileIsEmpty(supposed.profile);
  return (
    <Stack gap="lg">
      {isEmpty && (
        <Alert color="ink">
          {t(($) => $.eligibility.emptyCareer)}{' '}
          <TextLink to="/career">{t(($) => $.eligibility.toCareer)}</TextLink>
        </Alert>
      )}
      <WayUp ladder={supposed.ladder} rules={rules} assumptions={assumptions} onChange={change} />
      <PaceFields assumptions={assumptions} reading={reading} onChange={change} />
      <PlannedRows assumptions={assumptions} career={career} rules={rules} asOf={asOf} onChange={change} />
      <Comparison facts={facts.data.levels} supposed={supposed.levels} ladder={supposed.ladder} asOf={asOf} />
      <CareerLedger
        of={{ career: supposedCareer(career, supposed.profile), rules, asOf }}
        assumed={new Set(supposed.assumed)}
      />
    </Stack>
  );
}

const profileIsEmpty = ({ employments, certificates, education, apprenticeships }: Profile): boolean =>
  employments.length + certificates.length + education.length + apprenticeships.length === 0;

/** The career as it is supposed to be. A row's path stands for the id that an assumed one does not have. */
function supposedCareer(career: Career, profile: Profile): Career {
  const named = <Row,>(rows: readonly Row[]) => rows.map((row, index) => ({ ...row, id: String(index) }));
  return {
    ...career,
    employments: named(profile.employments),
    certificates: named(profile.certificates),
    education: named(profile.education),
    apprenticeships: named(profile.apprenticeships),
    titles: named(profile.titles),
  };
}

/** What is being saved, else what is kept; the same as long as neither changes. */
const useAssumed = (saving: AssumptionsInput | undefined, kept: Assumptions | undefined) =>
  useMemo(() => (saving === undefined ? kept : assumptionsSchema.parse(saving)), [saving, kept]);
type AssumptionsInput = z.input<typeof assumptionsSchema>;
