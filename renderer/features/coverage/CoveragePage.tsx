import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StrandedClaims, useAim } from '../evidence/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { SubjectFields, subjectOf } from '../../ui/SubjectFields.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { CoverageSummary } from './CoverageSummary.tsx';
import { EnoughPanel } from './enough/EnoughPanel.tsx';
import { SelfAssessmentPanel } from './SelfAssessmentPanel.tsx';
import { CoverageLinks } from './CoverageLinks.tsx';
import classes from './CoveragePage.module.css';

const route = getRouteApi('/coverage');

/** A whole standard with what shows each of its requirements: what is there, and what is missing. */
export function CoveragePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const standards = useAnswer('standards.list', {});
  const subject = subjectOf(search, useAim(), standards.data);
  const { standard: id, level = null } = subject ?? {};
  const known = subject !== undefined;
  const standard = useAnswer('standards.show', { id: id ?? '' }, { enabled: known });
  const coverage = useAnswer('coverage.show', { standard: id ?? '', level }, { enabled: known });
  return (
    <Page
      title={t(($) => $.words.action.coverage)}
      description={t(($) => $.coverage.lead)}
      actions={<CoverageLinks subject={subject ?? null} />}
    >
      <Stack gap="lg">
        <FaultMessage fault={standards.error ?? standard.error ?? coverage.error} />
        {standards.data?.length === 0 && <EmptyState title={t(($) => $.coverage.noStandard)} />}
        {standards.data && subject && (
          <SubjectFields
            standards={standards.data}
            {...subject}
            onChoose={(chosen) => void navigate({ search: chosen, replace: true })}
          />
        )}
        {standard.data && coverage.data && (
          <>
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" className={classes.numbers}>
              <CoverageSummary standard={standard.data} coverage={coverage.data} />
              <EnoughPanel key={`enough ${id} ${level}`} standard={standard.data} level={level} />
            </SimpleGrid>
            <SelfAssessmentPanel
              key={`self ${id} ${level}`}
              standard={standard.data}
              coverage={coverage.data}
            />
          </>
        )}
        {standard.data && coverage.data ? (
          <CoverageMap key={`${id} ${level}`} standard={standard.data} coverage={coverage.data} />
        ) : (
          known && !standard.error && !coverage.error && <Skeleton h={480} />
        )}
        {standard.data && <StrandedClaims standard={standard.data} />}
      </Stack>
    </Page>
  );
}
