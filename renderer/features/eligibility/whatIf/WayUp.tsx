import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconClock, IconFlag } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { certificateOf, toldAs, type Step } from '../../../../shared/eligibility/ladder.ts';
import type { Assumptions } from '../../../../shared/eligibility/suppose.ts';
import type { EligibilityRules } from '../../../../shared/standard/rules.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import classes from './WayUp.module.css';

interface WayUpProps {
  readonly ladder: readonly Step[];
  readonly rules: EligibilityRules;
  readonly assumptions: Assumptions;
  readonly onChange: (some: Partial<Assumptions>) => void;
}

const ICONS = {
  held: IconCircleCheck,
  passed: IconCircleMinus,
  planned: IconFlag,
  assumed: IconClock,
  'out-of-reach': IconCircleDashed,
} as const;

/** The whole ladder, the highest level first, each step with its day; a planned certificate may be set at any. */
export function WayUp({ ladder, rules, assumptions, onChange }: WayUpProps) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const heading = useId();
  const isPlan = (level: number) => (row: Assumptions['certificates'][number]) =>
    row.level === level && row.occupation === rules.ownOccupation;
  const plan = (level: number, issued: string | null) => {
    const others = assumptions.certificates.filter((row) => !isPlan(level)(row));
    const planned = issued === null ? [] : [certificateOf(rules, level, assumptions.certificateKind, issued)];
    onChange({ certificates: [...others, ...planned] });
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t(($) => $.eligibility.whatIf.wayUp)}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t(($) => $.eligibility.whatIf.wayUpLead)}
      </Text>
      <ol className={classes.steps} reversed>
        {ladder.toReversed().map((step) => {
          const Icon = ICONS[step.state];
          const params = {
            date: step.eligibleFrom === null ? '—' : day(step.eligibleFrom),
            certificate: step.certificate === null ? '' : day(step.certificate),
          };
          const canPlan = step.state !== 'held' && step.state !== 'passed';
          return (
            <li key={step.level} className={classes.step} data-state={step.state}>
              <Group gap="sm" wrap="nowrap" align="flex-start" className={classes.told}>
                <Icon size={20} aria-hidden className={classes.icon} />
                <Stack gap={2}>
                  <Text fw={600}>{levelName(t, step.level)}</Text>
                  <Text size="sm">{t(($) => $.words.ladder.step[toldAs(step)], params)}</Text>
                  {step.tooEarly && (
                    <Text size="sm" c="var(--mantine-color-error)" role="alert">
                      {t(($) => $.words.ladder.tooEarly)}
                    </Text>
                  )}
                  {!step.needed && step.state === 'assumed' && (
                    <Text size="sm" c="dimmed">
                      {t(($) => $.eligibility.whatIf.notNeeded)}
                    </Text>
                  )}
                </Stack>
              </Group>
              {canPlan && (
                <DateField
                  className={classes.field}
                  size="sm"
                  label={t(($) => $.eligibility.whatIf.planned)}
                  aria-label={t(($) => $.eligibility.whatIf.plannedOf, { level: levelName(t, step.level) })}
                  placeholder={t(($) => $.eligibility.whatIf.asEarly)}
                  value={assumptions.certificates.find(isPlan(step.level))?.issued ?? null}
                  onChange={(issued) => plan(step.level, issued)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </Paper>
  );
}
