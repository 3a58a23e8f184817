import { NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCalendarDays } from '../../../../shared/calendar/plainDate.ts';
import { profileOf } from '../../../../shared/career/career.ts';
import { kinshipOf } from '../../../../shared/eligibility/facts.ts';
import { layOut } from '../../../../shared/eligibility/timeline.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useSpanText } from '../../../ui/spanText.ts';
import { rowAt, rowName } from '../careerRows.ts';
import type { Case } from '../case.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { TimelineTable } from './TimelineTable.tsx';

interface CareerLedgerProps {
  readonly of: Pick<Case, 'career' | 'rules' | 'asOf'>;
  /** Paths of rows that are assumed. */
  readonly assumed?: ReadonlySet<string>;
}

const NOTHING_ASSUMED: ReadonlySet<string> = new Set();

/** The whole career on one line and as a table: which days count, which do not and why, and how many they are. */
export function CareerLedger({ of, assumed = NOTHING_ASSUMED }: CareerLedgerProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const span = useSpanText();
  const heading = useId();
  const [after, setAfter] = useState('');
  const { career, rules, asOf } = of;
  const certificates = career.certificates
    .map((row, index) => ({ row, path: `/certificates/${index}` }))
    .filter(({ row }) => kinshipOf(rules, row) !== 'unrelated');
  const since = certificates.find(({ path }) => path === after)?.row.issued ?? null;
  const timeline = layOut({ rules, profile: profileOf(career), asOf, since, assumed });
  const { days, firstDay } = timeline.counted;
  if (timeline.rows.length === 0) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id={heading}>
            {t(($) => $.eligibility.timeline.title)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.eligibility.timeline.lead)}
          </Text>
        </div>
        {certificates.length > 0 && (
          <NativeSelect
            label={t(($) => $.eligibility.timeline.since)}
            value={after}
            onChange={(event) => setAfter(event.currentTarget.value)}
            maw="34rem"
            data={[
              { value: '', label: t(($) => $.eligibility.timeline.all) },
              ...certificates.map(({ row, path }) => ({
                value: path,
                label: t(($) => $.eligibility.timeline.after, {
                  certificate: rowName(t, { list: 'certificates', row }),
                }),
              })),
            ]}
          />
        )}
        <Text fw={600} component="output" display="block">
          {firstDay === null
            ? t(($) => $.eligibility.ledger.none)
            : t(($) => $.eligibility.timeline.sum, {
                asOf,
                span: span(firstDay, addCalendarDays(firstDay, days)),
                days: number(days),
              })}
        </Text>
        <TimelineChart timeline={timeline} asOf={asOf} since={since} nameOf={(path) => nameAt(path)} />
        <TimelineTable timeline={timeline} career={career} />
      </Stack>
    </Paper>
  );

  function nameAt(path: string): string {
    const row = rowAt(career, path);
    return row === undefined ? path : rowName(t, row);
  }
}
