import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { BackupAge } from '../keeping/index.ts';
import { AimCard } from './AimCard.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { EligibilityCard } from './EligibilityCard.tsx';
import { LatestEvidence } from './LatestEvidence.tsx';
import { Reminders } from './Reminders.tsx';
import { NextSteps } from './NextSteps.tsx';

/** Answers “what now”: the aim, how far it is, what came last, what to do next. */
export function StartPage() {
  const { t } = useTranslation();
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const open = state.data?.open;
  const aimed = standards.data?.find(({ id }) => id === open?.aim?.standard);
  const level = open?.aim?.level ?? null;
  return (
    <Page title={t(($) => $.start.title)}>
      <FaultMessage fault={state.error ?? standards.error} />
      {state.data && open && standards.data && (
        <Stack gap="lg">
          <AimCard standards={standards.data} aimed={aimed} level={level} />
          {aimed && (
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
              <EligibilityCard standard={aimed} level={level} today={state.data.today} />
              <CoverageCard standard={aimed} level={level} />
            </SimpleGrid>
          )}
          <Reminders standard={aimed} today={state.data.today} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <LatestEvidence />
            <NextSteps standard={aimed} level={level} evidence={open.counts.evidence} />
          </SimpleGrid>
          <BackupAge />
        </Stack>
      )}
    </Page>
  );
}
