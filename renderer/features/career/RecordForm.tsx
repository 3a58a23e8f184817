import { Button, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { UNREAD_DATE } from '../../ui/plainDateInput.ts';
import { focusField, SentToContext } from './sentTo.ts';

/** Tells the dialog around the form whether closing it would lose something. */
export const TellDirty = createContext<(dirty: boolean) => void>(() => undefined);

/** Milliseconds until a dialog has come to rest. */
const DIALOG_OPENS = 250;

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
  const tellDirty = useContext(TellDirty);
  // A date that is not understood is in no value of the form, and yet was typed.
  const [typed, setTyped] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const sent = useContext(SentToContext);
  useEffect(() => {
    if (sent === null || sent.id === null || sent.field === '') return undefined;
    // After the dialog has put the focus on its first field.
    const timer = setTimeout(() => element.current && focusField(element.current, sent.field), DIALOG_OPENS);
    return () => clearTimeout(timer);
  }, [sent]);
  const dirty = typed || form.isDirty();
  useEffect(() => {
    tellDirty(dirty);
    return () => tellDirty(false);
  }, [tellDirty, dirty]);
  const save = form.onSubmit(onSave, (errors) => {
    const fields = [...document.querySelectorAll<HTMLElement>('[role="dialog"] [data-path]')];
    fields.find((field) => (field.dataset['path'] ?? '') in errors)?.focus();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const unread = event.currentTarget.querySelector<HTMLElement>(`[${UNREAD_DATE}]`);
    if (unread === null) return save(event);
    event.preventDefault();
    form.validate();
    unread.focus();
  };
  return (
    <form ref={element} onSubmit={submit} onInput={() => setTyped(true)} noValidate>
      <Stack gap="md">
        {children}
        <DialogButtons>
          <Button variant="default" onClick={onCancel}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={saving}>
            {t(($) => $.shell.save)}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
