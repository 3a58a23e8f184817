import '@mantine/charts/styles.css';
import { Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../shared/words/language.ts';
import { PROGRESS_WORDS } from '../../../shared/words/progress/words.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { SubjectFields, subjectOf } from '../../ui/SubjectFields.tsx';
import { useAim } from '../evidence/index.ts';
import { DutyChart, DutyTable } from './Duties.tsx';
import { GrowthChart, GrowthTable } from './Growth.tsx';
import { PictureSection } from './PictureSection.tsx';
import { WorkHeatmap, WorkTable } from './WorkCalendar.tsx';

const route = getRouteApi('/progress');

/** How far the evidence has come, in pictures; each has its table, and can be saved for a report. */
export function ProgressPage() {
  const { t, i18n } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const standards = useAnswer('standards.list', {});
  const subject = subjectOf(search, useAim(), standards.data);
  const progress = useAnswer(
    'progress.show',
    { standard: subject?.standard ?? '-', level: subject?.level ?? null },
    { enabled: subject !== undefined },
  );
  const words = PROGRESS_WORDS[languageOf(i18n.language)];
  const { data } = progress;
  return (
    <Page
      title={t(($) => $.progress.title)}
      description={t(($) => $.progress.lead)}
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
      <Stack gap="lg">
        <FaultMessage fault={standards.error ?? progress.error} />
        {standards.data && subject && (
          <SubjectFields
            standards={standards.data}
            {...subject}
            onChoose={(chosen) => void navigate({ search: chosen, replace: true })}
          />
        )}
        {!data && !progress.error && <Skeleton h={480} />}
        {data && subject && (
          <>
            <PictureSection
              picture="duties"
              subject={subject}
              title={words.duties}
              chart={<DutyChart duties={data.duties} words={words} />}
              table={<DutyTable duties={data.duties} words={words} />}
            />
            <PictureSection
              picture="growth"
              subject={subject}
              title={words.growth}
              chart={<GrowthChart growth={data.growth} words={words} />}
              table={<GrowthTable growth={data.growth} words={words} />}
            />
            <PictureSection
              picture="calendar"
              subject={subject}
              title={words.calendar}
              chart={<WorkHeatmap calendar={data.calendar} words={words} />}
              table={<WorkTable calendar={data.calendar} words={words} />}
            >
              {data.calendar.total === 0 && <Text c="dimmed">{words.nothing}</Text>}
            </PictureSection>
          </>
        )}
      </Stack>
    </Page>
  );
}
