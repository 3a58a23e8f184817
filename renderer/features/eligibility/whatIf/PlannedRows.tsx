import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../../shared/calendar/plainDate.ts';
import type { Career } from '../../../../shared/career/career.ts';
import { isSameJob, type Assumptions } from '../../../../shared/eligibility/suppose.ts';
import type { EligibilityRules } from '../../../../shared/standard/rules.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { levelName } from '../../../ui/levelName.ts';
import { PlanForm } from './PlanForm.tsx';
import classes from './WayUp.module.css';

interface PlannedRowsProps {
  readonly assumptions: Assumptions;
  readonly career: Career;
  readonly rules: EligibilityRules;
  readonly asOf: PlainDate;
  readonly onChange: (some: Partial<Assumptions>) => void;
}

/** What is planned, row by row, and a form for more. */
export function PlannedRows({ assumptions, career, rules, asOf, onChange }: PlannedRowsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const [opened, dialog] = useDisclosure();
  const rows = usePlannedRows(assumptions, career);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <div>
          <Title order={2} size="h3" id={heading}>
            {t(($) => $.eligibility.whatIf.rows)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.eligibility.whatIf.rowsLead)}
          </Text>
        </div>
        <Button
          variant="light"
          size="sm"
          flex="none"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={dialog.open}
        >
          {t(($) => $.eligibility.whatIf.add)}
        </Button>
      </Group>
      {rows.length > 0 && (
        <ul className={classes.steps}>
          {rows.map(({ name, without }) => (
            <li key={name} className={classes.step}>
              <Group gap="sm">
                <Badge variant="outline">{t(($) => $.eligibility.timeline.assumed)}</Badge>
                <Text>{name}</Text>
              </Group>
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                aria-label={t(($) => $.career.record.removeNamed, { name })}
                onClick={() => onChange(without)}
              >
                {t(($) => $.shell.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        opened={opened}
        onClose={dialog.close}
        title={t(($) => $.eligibility.whatIf.add)}
        closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      >
        <Stack>
          <PlanForm
            career={career}
            rules={rules}
            asOf={asOf}
            assumptions={assumptions}
            onCancel={dialog.close}
            onPlan={(some) => {
              onChange(some);
              dialog.close();
            }}
          />
        </Stack>
      </Dialog>
    </Paper>
  );
}

/** Each planned row in words, and the assumptions without it. */
function usePlannedRows(
  assumptions: Assumptions,
  career: Career,
): readonly { readonly name: string; readonly without: Partial<Assumptions> }[] {
  const { t } = useTranslation();
  const { employments, education, certificates } = assumptions;
  return [
    ...employments.map((row) => ({
      name: career.employments.some((job) => isSameJob(job, row))
        ? t(($) => $.eligibility.whatIf.rowEnds, {
            name: row.employer || row.occupation,
            date: row.end ?? '',
          })
        : t(($) => $.eligibility.whatIf.rowJob, { name: row.occupation, date: row.start }),
      without: { employments: employments.filter((one) => one !== row) },
    })),
    ...education.map((row) => ({
      name: t(($) => $.eligibility.whatIf.rowGraduation, {
        name: t(($) => $.words.educationKind[row.kind]),
        date: row.date,
      }),
      without: { education: education.filter((one) => one !== row) },
    })),
    ...certificates.map((row) => ({
      name: t(($) => $.eligibility.whatIf.rowCertificate, {
        name: row.level === null ? row.occupation : levelName(t, row.level),
        date: row.issued,
      }),
      without: { certificates: certificates.filter((one) => one !== row) },
    })),
  ];
}
