import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readPlainDate } from './plainDateInput.ts';

type DateFieldProps = Omit<
  DateInputProps,
  'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'withTime'
> & {
  /** YYYY-MM-DD; null when empty. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
};

/** A date, typed by hand in any usual way or chosen from a calendar. Takes `form.getInputProps(…)`. */
export function DateField({ required, ...props }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      monthLabelFormat={t(($) => $.shell.monthFormat)}
      dateParser={readPlainDate}
      leftSection={<IconCalendar size={16} aria-hidden />}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t(($) => $.shell.clearDate) }}
      withAsterisk={required === true}
      aria-required={required === true}
      {...props}
    />
  );
}
