import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step, WhatNext as Answer } from '../../../shared/coverage/whatNext.ts';
import type { PlanItemDetails, Planned } from '../../../shared/plan/plan.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import type { Subject } from '../../ui/SubjectFields.tsx';
import { EffortHelp } from './EffortHelp.tsx';
import { PlanItemDialog } from './PlanItemDialog.tsx';
import { StepCard } from './StepCard.tsx';
import classes from './Plan.module.css';

/** So many steps of each part; the rest on demand. */
const SHORT = 5;

interface WhatNextProps {
  readonly subject: Subject;
  readonly plan: readonly Planned[];
  /** What the list is about, beneath its heading. */
  readonly children: ReactNode;
}

/** A short ordered list: what closes most for least effort. */
export function WhatNext({ subject, plan, children }: WhatNextProps) {
  const { t } = useTranslation();
  const standard = useAnswer('standards.show', { id: subject.standard });
  const next = useAnswer('plan.next', subject);
  const [planning, setPlanning] = useState<PlanItemDetails | null>(null);
  return (
    <>
      <div>
        <Title order={2} size="h3">
          {t(($) => $.plan.next.title)}
        </Title>
        <Text c="dimmed" maw="46rem">
          {t(($) => $.plan.next.about)}
        </Text>
      </div>
      {children}
      <FaultMessage fault={standard.error ?? next.error} />
      {standard.data && next.data ? (
        <>
          <EffortHelp weighted={next.data.weighted} parts={next.data.parts.length} />
          {next.data.parts.length === 0 && <Text fw={600}>{t(($) => $.plan.next.nothing)}</Text>}
          {next.data.parts.map((part) => (
            <Part
              key={part.part}
              part={part}
              standard={standard.data}
              plan={plan.filter((item) => item.standard === subject.standard)}
              onPlan={setPlanning}
            />
          ))}
        </>
      ) : (
        !next.error && <Skeleton h={320} />
      )}
      <PlanItemDialog id={null} record={planning} onClose={() => setPlanning(null)} />
    </>
  );
}

interface PartProps {
  readonly part: Answer['parts'][number];
  readonly standard: Standard;
  readonly plan: readonly Planned[];
  readonly onPlan: (record: PlanItemDetails) => void;
}

function Part({ part: { part, open, steps }, standard, plan, onPlan }: PartProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, SHORT);
  const isPlanned = (step: Step) =>
    plan.some(
      ({ node, goal, standing, requirements }) =>
        (step.place === null || node === step.place) &&
        (goal === 'signoff') === (step.lack === 'signoff') &&
        (standing === 'open' || standing === 'late') &&
        step.requirements.every((id) => requirements.includes(id)),
    );
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t(($) => $.plan.part[part])}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {t(($) => $.plan.next.open, { count: open, number: number(open) })}
        </Text>
      </Title>
      <ol className={classes.steps}>
        {shown.map((step) => (
          <StepCard
            key={`${step.place} ${step.lack}`}
            step={step}
            standard={standard}
            planned={isPlanned(step)}
            onPlan={onPlan}
          />
        ))}
      </ol>
      {steps.length > SHORT && (
        <Button
          variant="subtle"
          size="compact-md"
          w="fit-content"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t(($) => $.plan.next.fewer)
            : t(($) => $.plan.next.all, { count: steps.length, number: number(steps.length) })}
        </Button>
      )}
    </Stack>
  );
}
