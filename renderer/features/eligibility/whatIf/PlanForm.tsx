import { Button, Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../../shared/calendar/plainDate.ts';
import { educationSchema, employmentSchema, type Career } from '../../../../shared/career/career.ts';
import {
  EDUCATION_KINDS,
  MAJOR_CLASSES,
  TRAINING_GOALS,
  type EducationKind,
  type MajorClass,
  type TrainingGoal,
} from '../../../../shared/career/vocabulary.ts';
import { isSameJob, type Assumptions } from '../../../../shared/eligibility/suppose.ts';
import type { EligibilityRules } from '../../../../shared/standard/rules.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';

interface PlanFormProps {
  readonly career: Career;
  readonly rules: EligibilityRules;
  readonly asOf: PlainDate;
  readonly assumptions: Assumptions;
  readonly onPlan: (some: Partial<Assumptions>) => void;
  readonly onCancel: () => void;
}

const PLANS = ['job', 'job-ends', 'graduation'] as const;
type Plan = (typeof PLANS)[number];

/** One thing that is planned: another job, the end of one, a graduation. */
export function PlanForm({ career, rules, assumptions, onPlan, onCancel }: PlanFormProps) {
  const { t } = useTranslation();
  const ongoing = career.employments.filter(({ end }) => end === null);
  const plans = PLANS.filter((one) => one !== 'job-ends' || ongoing.length > 0);
  const [plan, setPlan] = useState<Plan>('job');
  const [date, setDate] = useState<PlainDate | null>(null);
  const [occupation, setOccupation] = useState(rules.ownOccupation);
  const [job, setJob] = useState(0);
  const [kind, setKind] = useState<EducationKind>('大专');
  const [majorClass, setMajorClass] = useState<MajorClass>('本专业');
  const [goal, setGoal] = useState<TrainingGoal | null>(null);
  const [asked, setAsked] = useState(false);
  const ending = ongoing[job];
  const isEarly = plan === 'job-ends' && date !== null && ending !== undefined && date < ending.start;

  const planned = (day: PlainDate): Partial<Assumptions> => {
    switch (plan) {
      case 'job': {
        const row = employmentSchema.parse({ occupation, start: day });
        return { employments: [...assumptions.employments, row] };
      }
      case 'job-ends': {
        if (ending === undefined) return {};
        const { id: _id, ...row } = ending;
        const others = assumptions.employments.filter((one) => !isSameJob(one, row));
        return { employments: [...others, { ...row, end: day }] };
      }
      case 'graduation': {
        const row = educationSchema.parse({ kind, majorClass, trainingGoal: goal, date: day });
        return { education: [...assumptions.education, row] };
      }
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (date !== null && !isEarly) onPlan(planned(date));
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t(($) => $.eligibility.whatIf.what)}
          value={plan}
          onChange={(value) => setPlan(value)}
        >
          <Group mt="xs">
            {plans.map((one) => (
              <Radio key={one} value={one} label={t(($) => $.eligibility.whatIf.plan[one])} />
            ))}
          </Group>
        </Radio.Group>
        {plan === 'job' && (
          <NativeSelect
            label={t(($) => $.career.occupation.label)}
            data={[rules.ownOccupation, ...rules.relatedOccupations.names]}
            value={occupation}
            onChange={(event) => setOccupation(event.currentTarget.value)}
          />
        )}
        {plan === 'job-ends' && (
          <NativeSelect
            label={t(($) => $.eligibility.whatIf.whichJob)}
            data={ongoing.map((row, index) => ({
              value: String(index),
              label: [row.employer, row.occupation].filter(Boolean).join(' · '),
            }))}
            value={String(job)}
            onChange={(event) => setJob(Number(event.currentTarget.value))}
          />
        )}
        {plan === 'graduation' && (
          <>
            <NativeSelect
              label={t(($) => $.career.education.kind)}
              data={EDUCATION_KINDS.map((one) => ({
                value: one,
                label: t(($) => $.words.educationKind[one]),
              }))}
              value={kind}
              onChange={(event) => setKind(pick(EDUCATION_KINDS, event.currentTarget.value) ?? kind)}
            />
            <NativeSelect
              label={t(($) => $.eligibility.whatIf.major)}
              data={MAJOR_CLASSES.map((one) => ({ value: one, label: t(($) => $.words.majorClass[one]) }))}
              value={majorClass}
              onChange={(event) =>
                setMajorClass(pick(MAJOR_CLASSES, event.currentTarget.value) ?? majorClass)
              }
            />
            <NativeSelect
              label={t(($) => $.eligibility.whatIf.goal)}
              data={[
                { value: '', label: t(($) => $.eligibility.whatIf.noGoal) },
                ...TRAINING_GOALS.map((one) => ({ value: one, label: t(($) => $.words.trainingGoal[one]) })),
              ]}
              value={goal ?? ''}
              onChange={(event) => setGoal(pick(TRAINING_GOALS, event.currentTarget.value) ?? null)}
            />
          </>
        )}
        <DateField
          label={t(($) => $.eligibility.whatIf.on[plan])}
          required
          value={date}
          onChange={setDate}
          error={
            isEarly
              ? t(($) => $.career.complaint['ends-before-start'])
              : asked && date === null && t(($) => $.career.complaint.date)
          }
        />
        <DialogButtons>
          <Button variant="default" onClick={onCancel}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit">{t(($) => $.eligibility.whatIf.assume)}</Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

const pick = <const Value extends string>(values: readonly Value[], value: string): Value | undefined =>
  values.find((one) => one === value);
