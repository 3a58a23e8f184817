import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { StartCard } from './StartCard.tsx';

interface CoverageCardProps {
  readonly standard: StandardSummary;
  readonly level: number | null;
}

/** How many requirements have evidence, and what that weighs. */
export function CoverageCard({ standard, level }: CoverageCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const coverage = useAnswer('coverage.show', { standard: standard.id, level });
  const weighted = coverage.data?.weighted;
  return (
    <StartCard
      title={t(($) => $.start.coverage.title)}
      more={
        <TextLink
          to="/coverage"
          search={{ standard: standard.id, ...(level !== null && { level }) }}
          size="sm"
        >
          {t(($) => $.start.coverage.details)}
        </TextLink>
      }
    >
      <FaultMessage fault={coverage.error} />
      {coverage.isPending && <Skeleton h={60} />}
      {coverage.data && (
        <Stack gap="sm">
          <CoverageBar nodes={coverage.data.nodes} />
          {weighted && (
            <Text c="dimmed">
              {t(($) => $.start.coverage.skill)} {formats.percent(weighted.skill.covered)} ·{' '}
              {t(($) => $.start.coverage.theory)} {formats.percent(weighted.theory.covered)}
            </Text>
          )}
        </Stack>
      )}
    </StartCard>
  );
}
