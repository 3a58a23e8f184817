import { NativeSelect, NumberInput, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assumptions } from '../../../../shared/eligibility/suppose.ts';
import type { ReadingMode } from '../../../../shared/eligibility/verdict.ts';

interface PaceFieldsProps {
  readonly assumptions: Assumptions;
  readonly reading: ReadingMode;
  readonly onChange: (some: Partial<Assumptions>) => void;
}

const KINDS = ['技能等级证书', '职业资格证书'] as const;
const PAUSE = 400;

/** What the way up takes for granted where nothing is planned. */
export function PaceFields({ assumptions, reading, onChange }: PaceFieldsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const changeSoon = useDebouncedCallback(onChange, { delay: PAUSE, flushOnUnmount: true });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} mb="sm">
        {t(($) => $.eligibility.whatIf.pace)}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <NumberInput
          label={t(($) => $.eligibility.whatIf.days)}
          description={t(($) => $.eligibility.whatIf.daysHelp)}
          defaultValue={assumptions.daysToCertificate}
          min={0}
          max={3650}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(days) => typeof days === 'number' && changeSoon({ daysToCertificate: days })}
        />
        <NativeSelect
          label={t(($) => $.eligibility.whatIf.kind)}
          description={t(($) => $.eligibility.whatIf.kindHelp)}
          value={assumptions.certificateKind}
          data={KINDS.map((kind) => ({ value: kind, label: t(($) => $.words.certificateKind[kind]) }))}
          onChange={(event) => {
            const certificateKind = KINDS.find((kind) => kind === event.currentTarget.value);
            if (certificateKind !== undefined) onChange({ certificateKind });
          }}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">
        {t(($) => $.eligibility.whatIf.reading, { reading: t(($) => $.words.reading[reading]) })}
      </Text>
    </Paper>
  );
}
