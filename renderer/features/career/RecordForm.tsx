import { Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RecordFormProps<Values extends Record<string, unknown>, Entry> {
  readonly form: UseFormReturnType<Values, Entry>;
  readonly saving: boolean;
  readonly onSave: (record: Entry) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The fields of one record with save and cancel. Enter saves; the first field that is wrong takes the focus. */
export function RecordForm<Values extends Record<string, unknown>, Entry>(
  props: RecordFormProps<Values, Entry>,
) {
  const { form, saving, onSave, onCancel, children } = props;
  const { t } = useTranslation();
  const submit = form.onSubmit(onSave, (errors) => {
    const fields = [...document.querySelectorAll<HTMLElement>('[role="dialog"] [data-path]')];
    fields.find((field) => (field.dataset['path'] ?? '') in errors)?.focus();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={saving}>
            {t(($) => $.shell.save)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
