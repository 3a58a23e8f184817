import { Radio, Select, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { READINGS, type ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useChange } from '../../ui/procedure.ts';
import classes from './Controls.module.css';

interface ControlsProps {
  readonly standards: readonly StandardSummary[];
  readonly standard: string;
  readonly reading: ReadingMode;
  readonly asOf: PlainDate | null;
  readonly today: PlainDate;
  readonly onAsOf: (asOf: PlainDate | null) => void;
}

/** By what is judged: which standard, how its text is read (kept as a preference), on which day. */
export function Controls({ standards, standard, reading, asOf, today, onAsOf }: ControlsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const savePreferences = useChange('preferences.save');
  return (
    <div className={classes.controls}>
      <Stack gap="sm" className={classes.what}>
        <Select
          label={t(($) => $.eligibility.standard)}
          data={standards.map(({ id, title, code }) => ({
            value: id,
            label: code === null ? title : `${title} ${code}`,
          }))}
          value={standard}
          allowDeselect={false}
          onChange={(chosen) =>
            chosen !== null && void navigate({ to: '/eligibility', search: { standard: chosen } })
          }
        />
        <DateField
          label={t(($) => $.eligibility.asOf)}
          description={t(($) => $.eligibility.asOfHelp, { today })}
          value={asOf}
          onChange={onAsOf}
        />
      </Stack>
      <Radio.Group
        label={t(($) => $.eligibility.readingLabel)}
        value={reading}
        onChange={(chosen) => savePreferences.mutate({ input: { reading: chosen } })}
        className={classes.reading}
      >
        <Stack gap="sm" mt="xs">
          {READINGS.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={t(($) => $.words.reading[mode])}
              description={t(($) => $.words.reading[`${mode}Why`])}
            />
          ))}
        </Stack>
      </Radio.Group>
    </div>
  );
}
