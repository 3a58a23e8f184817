import { Button, NativeSelect, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GOALS, type PlanItemDetails } from '../../../shared/plan/plan.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { UNREAD_DATE } from '../../ui/plainDateInput.ts';
import { ignoreFault, useAsk, useChange } from '../../ui/procedure.ts';
import { makeRecordChange, making, rememberChange } from '../../ui/undoStack.ts';
import { readPlanItem } from './readPlanItem.ts';

interface PlanItemDialogProps {
  /** Null: a new one. */
  readonly id: string | null;
  /** Null: closed. */
  readonly record: PlanItemDetails | null;
  readonly onClose: () => void;
}

export function PlanItemDialog({ id, record, onClose }: PlanItemDialogProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState({ id, record, opening: 0 });
  // What was open stays drawn while the dialog fades, and what is opened meanwhile is drawn anew.
  if (record !== null && record !== shown.record) setShown({ id, record, opening: shown.opening + 1 });
  return (
    <Dialog
      opened={record !== null}
      onClose={onClose}
      closeOnClickOutside={false}
      title={shown.id === null ? t(($) => $.plan.form.add) : t(($) => $.plan.form.edit)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {shown.record && (
        <PlanItemForm
          key={shown.opening}
          id={shown.id}
          record={shown.record}
          isOpen={record !== null}
          onDone={onClose}
        />
      )}
    </Dialog>
  );
}

interface PlanItemFormProps {
  readonly id: string | null;
  readonly record: PlanItemDetails;
  /** Not while it fades: Enter would save it once more. */
  readonly isOpen: boolean;
  readonly onDone: () => void;
}

/** What is to be done, what is to be reached by it, and by when. */
function PlanItemForm({ id, record, isOpen, onDone }: PlanItemFormProps) {
  const { t } = useTranslation();
  const save = useChange('plan.save');
  const remove = useChange('plan.remove');
  const restore = useChange('plan.restore');
  const ask = useAsk('plan.list');
  const form = useForm({
    mode: 'controlled',
    initialValues: { what: record.what, goal: record.goal, due: record.due, note: record.note },
    validate: { what: (what) => what.trim() === '' && t(($) => $.plan.form.whatNeeded) },
  });
  const submit = form.onSubmit(
    (values) => {
      if (!isOpen || save.isPending) return;
      const after = { ...record, ...values };
      const put = (to: PlanItemDetails) => save.mutateAsync({ input: { id, record: to } });
      const change = async () => {
        const done = t(($) => (id === null ? $.plan.added : $.plan.edited), { what: after.what });
        if (id === null)
          await making(
            async () => {
              const before = new Set((await ask({})).map((item) => item.id));
              // It stands where its date puts it.
              return (await put(after)).find((item) => !before.has(item.id))?.id ?? '';
            },
            (made) => {
              const input = { id: made };
              rememberChange({
                done,
                undo: () => remove.mutateAsync({ input }),
                redo: () => restore.mutateAsync({ input }),
              });
            },
          );
        else
          await makeRecordChange<PlanItemDetails>({
            done,
            before: record,
            after,
            read: () => readPlanItem(id),
            put,
          });
        onDone();
      };
      void change().catch(ignoreFault);
    },
    () => form.getInputNode('what')?.focus(),
  );
  return (
    <form
      onSubmit={(event) => {
        const unread = event.currentTarget.querySelector<HTMLElement>(`[${UNREAD_DATE}]`);
        if (unread === null) return submit(event);
        event.preventDefault(); // a date that is not understood is not left out in silence
        unread.focus();
      }}
      noValidate
    >
      <Stack gap="md">
        <TextInput
          label={t(($) => $.plan.form.what)}
          required
          maxLength={300}
          data-autofocus
          {...form.getInputProps('what')}
        />
        <NativeSelect
          label={t(($) => $.plan.form.goal)}
          data={GOALS.map((goal) => ({ value: goal, label: t(($) => $.plan.goal[goal]) }))}
          {...form.getInputProps('goal')}
        />
        <DateField
          label={t(($) => $.plan.form.due)}
          description={t(($) => $.plan.form.dueAbout)}
          {...form.getInputProps('due')}
        />
        <Textarea
          label={t(($) => $.plan.form.note)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          {...form.getInputProps('note')}
        />
        <DialogButtons>
          <Button variant="default" onClick={onDone}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(($) => $.shell.save)}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
