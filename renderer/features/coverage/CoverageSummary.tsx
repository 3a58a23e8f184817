import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { useFormats } from '../../ui/formats.ts';
import { WeightTable } from './WeightTable.tsx';
import classes from './CoverageSummary.module.css';

interface CoverageSummaryProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
}

/** How much is shown altogether, and what that weighs by the standard's own tables. */
export function CoverageSummary({ standard, coverage }: CoverageSummaryProps) {
  const { nodes, weighted } = coverage;
  const { t } = useTranslation();
  const formats = useFormats();
  const heading = useId();
  const parts = ['skill', 'theory'] as const;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={2} size="h4" c="dimmed" id={heading}>
        {t(($) => $.coverage.summary)}
      </Title>
      <Stack gap="lg" mt="xs">
        <CoverageBar nodes={nodes} />
        {weighted && (
          <Group gap="xl" grow preventGrowOverflow={false}>
            {parts.map((part) => (
              <div key={part}>
                <Text className={classes.share}>{formats.percent(weighted[part].covered)}</Text>
                <Text>{t(($) => $.coverage[part])}</Text>
                <Text size="sm" c="dimmed" lang={standard.language}>
                  {standard.weights && `${standard.weights[part].clause} ${standard.weights[part].title}`}
                </Text>
              </div>
            ))}
          </Group>
        )}
      </Stack>
      {weighted && (
        <details className={classes.explained}>
          <summary>{t(($) => $.coverage.explain)}</summary>
          <Text size="sm" my="xs" maw="46rem">
            {t(($) => $.coverage.explainText)}
          </Text>
          <Stack gap="lg">
            {parts.map((part) => (
              <WeightTable
                key={part}
                standard={standard}
                part={part}
                coverage={coverage}
                weighted={weighted[part]}
              />
            ))}
          </Stack>
        </details>
      )}
    </Paper>
  );
}
