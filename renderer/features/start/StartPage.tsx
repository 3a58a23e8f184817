import { SimpleGrid, Stack } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { BackupAge } from '../keeping/index.ts';
import { AimCard } from './AimCard.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { Desk } from './Desk.tsx';
import { EligibilityCard } from './EligibilityCard.tsx';
import { LatestEvidence } from './LatestEvidence.tsx';
import { Reminders } from './Reminders.tsx';
import { NextSteps } from './NextSteps.tsx';
import { WaitingSignoffs } from './WaitingSignoffs.tsx';
import { WhoChooser } from './WhoChooser.tsx';

type Card = 'desk' | 'next' | 'evidence' | 'eligibility' | 'coverage' | 'waiting' | 'reminders';

/** What each asks first. */
const ORDER: Readonly<Record<NonNullable<Preferences['role']>, readonly Card[]>> = {
  practitioner: ['next', 'evidence', 'coverage', 'waiting', 'reminders', 'eligibility'],
  applicant: ['eligibility', 'coverage', 'next', 'reminders', 'waiting', 'evidence'],
  supervisor: ['desk', 'evidence', 'waiting', 'coverage', 'next', 'eligibility', 'reminders'],
  anybody: ['eligibility', 'coverage', 'reminders', 'waiting', 'evidence', 'next'],
};

/** Answers “what now” for whoever sits here: how far the aim is, what to do next, what waits, what came last. */
export function StartPage() {
  const { t } = useTranslation();
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const open = state.data?.open;
  const aimed = standards.data?.find(({ id }) => id === open?.aim?.standard);
  const level = open?.aim?.level ?? null;
  const role = preferences.data?.role ?? null;
  useFocusKept(role);
  const today = state.data?.today ?? '';
  const cards: Readonly<Record<Card, React.ReactNode>> = {
    desk: <Desk />,
    next: <NextSteps standard={aimed} level={level} evidence={open?.counts.evidence ?? 0} />,
    evidence: <LatestEvidence />,
    eligibility: aimed && <EligibilityCard standard={aimed} level={level} today={today} />,
    coverage: aimed && <CoverageCard standard={aimed} level={level} />,
    waiting: <WaitingSignoffs />,
    reminders: <Reminders standard={aimed} today={today} />,
  };
  return (
    <Page title={t(($) => $.start.title)}>
      <FaultMessage fault={state.error ?? standards.error ?? preferences.error} />
      {state.data && open && standards.data && preferences.data && (
        <Stack gap="lg">
          {role === null && <WhoChooser />}
          <AimCard key={role} standards={standards.data} aimed={aimed} level={level} role={role} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            {ORDER[role ?? 'anybody'].map((card) => (
              <Fragment key={card}>{cards[card]}</Fragment>
            ))}
          </SimpleGrid>
          <BackupAge />
        </Stack>
      )}
    </Page>
  );
}
