import { ActionIcon, CloseButton, Group, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import { isUnread, readPlainDate, UNREAD_DATE } from './plainDateInput.ts';

type DateFieldProps = Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'onKeyDown' | 'rightSection' | 'ref' | 'id'
> & {
  /** YYYY-MM-DD; null when empty. */
  readonly value?: PlainDate | null;
  readonly onChange?: (value: PlainDate | null) => void;
};

/**
 * A date, typed by hand in any usual way or chosen from a calendar. Takes `form.getInputProps(…)`. What is typed and is
 * no date stays in the field, with an error; the value is null then.
 */
export function DateField({
  value = null,
  onChange,
  onBlur,
  required = false,
  disabled = false,
  error,
  ...props
}: DateFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  const [left, setLeft] = useState(false);
  const [opened, setOpened] = useState(false);
  // A value that did not come from what was typed replaces it.
  if (value !== known) {
    setKnown(value);
    if (value !== readPlainDate(text)) setText(value ?? '');
  }
  if (disabled && isUnread(text)) setText('');
  const unread = isUnread(text);

  const tell = (date: PlainDate | null) => {
    if (date !== value) onChange?.(date);
  };
  const put = (date: PlainDate | null) => {
    setText(date ?? '');
    tell(date);
  };
  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    const date = readPlainDate(typed);
    if (date !== null || typed.trim() === '') tell(date);
  };
  const settle = () => {
    setLeft(true);
    if (unread) tell(null);
    else put(readPlainDate(text));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      setOpened(true);
    } else if (event.key === 'Escape') setOpened(false);
    else if (event.key === 'Enter') {
      settle();
      if (unread) event.preventDefault();
    }
  };
  const close = () => {
    setOpened(false);
    input.current?.focus();
  };
  // While the calendar is open, Escape is for it and not for the dialog around it.
  const keepEscape = { 'data-mantine-stop-propagation': opened || undefined };
  const dropdownRole = { role: 'dialog', 'aria-label': t(($) => $.shell.openCalendar) };
  const clearable = !required && !disabled && text !== '';

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      withRoles={false}
      closeOnEscape={false}
      // In a low window there is room neither below nor above: it moves over the field rather than out of sight.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      shadow="md"
    >
      {/* The whole field, so that the calendar lies beneath its error and its buttons are not outside. */}
      <Popover.Target>
        <div>
          <TextInput
            ref={input}
            placeholder="YYYY-MM-DD"
            autoComplete="off"
            {...props}
            {...keepEscape}
            {...{ [UNREAD_DATE]: unread || undefined }}
            id={id}
            labelProps={{ id: `${id}-label` }}
            disabled={disabled}
            withAsterisk={required}
            aria-required={required}
            error={unread && left ? t(($) => $.shell.notADate) : error}
            value={text}
            onChange={({ currentTarget }) => type(currentTarget.value)}
            onKeyDown={press}
            onBlur={(event) => {
              settle();
              onBlur?.(event);
            }}
            rightSectionWidth={clearable ? 68 : 36}
            rightSection={
              <Group gap={2} wrap="nowrap">
                {clearable && (
                  <CloseButton
                    size="sm"
                    tabIndex={-1}
                    aria-label={t(($) => $.shell.clearDate)}
                    onClick={() => {
                      put(null);
                      input.current?.focus();
                    }}
                  />
                )}
                <ActionIcon
                  {...keepEscape}
                  variant="subtle"
                  color="gray"
                  size="md"
                  disabled={disabled}
                  aria-label={t(($) => $.shell.openCalendar)}
                  aria-describedby={`${id}-label`}
                  aria-haspopup="dialog"
                  onClick={() => setOpened(!opened)}
                >
                  <IconCalendar size={16} aria-hidden />
                </ActionIcon>
              </Group>
            }
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown
        {...dropdownRole}
        onKeyDownCapture={({ key }) => {
          if (key === 'Escape') close();
        }}
      >
        <DatePicker
          __stopPropagation
          // Days of other months are too pale to be read, and are one click away.
          hideOutsideDates
          // Nor is their red legible on a dark ground; a day's column tells that it is a Sunday.
          weekendDays={[]}
          ariaLabels={{
            previousMonth: t(($) => $.shell.calendar.previousMonth),
            nextMonth: t(($) => $.shell.calendar.nextMonth),
            previousYear: t(($) => $.shell.calendar.previousYear),
            nextYear: t(($) => $.shell.calendar.nextYear),
            previousDecade: t(($) => $.shell.calendar.previousDecade),
            nextDecade: t(($) => $.shell.calendar.nextDecade),
          }}
          getDayProps={(day) => (day === value ? { 'data-autofocus': true } : {})}
          value={value}
          {...(value !== null && { defaultDate: value })}
          onChange={(date) => {
            if (date !== null) put(date);
            close();
          }}
          monthLabelFormat={t(($) => $.shell.monthFormat)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
