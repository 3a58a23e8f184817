import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankForm, FilledForm, FormValues } from '../../../shared/evidence/blankForm.ts';
import type { ClaimDetails } from '../../../shared/evidence/evidence.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { KeepDialog, useTellKept } from '../evidence/index.ts';
import { client } from '../../client.ts';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { useMakeTold } from '../../ui/undoNotice.tsx';
import { making } from '../../ui/undoStack.ts';
import { useSelfSaving } from '../../ui/useSelfSaving.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import { FieldInput } from './FieldInput.tsx';
import { nameOf } from './FormLists.tsx';
import classes from './Forms.module.css';

const route = getRouteApi('/forms');

interface FormEditorProps {
  readonly form: BlankForm;
  readonly filled: FilledForm;
}

/** One form that is being filled in. It saves itself: there is nothing to lose by leaving. */
export function FormEditor({ form, filled }: FormEditorProps) {
  const { t } = useTranslation();
  const save = useChange('forms.save');
  const [keeping, setKeeping] = useState(false);
  const { id, workOutput } = filled;
  const { values, change, flush } = useSelfSaving<FormValues>({
    current: filled.values,
    toKeep: (changed) => changed,
    read: async () => (await client['forms.filled']({})).find((one) => one.id === id)?.values,
    put: (changed) =>
      save.mutateAsync({ input: { id, record: { form: form.id, workOutput, values: changed } } }),
    isPending: save.isPending,
    about: id,
    done: () => t(($) => $.forms.edited, { title: form.title }),
  });
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()} className={classes.form}>
      <Stack gap="md" onBlur={flush}>
        {form.fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            language={form.language}
            value={values[field.id]}
            onChange={(value) => change({ [field.id]: value })}
          />
        ))}
        <Text size="sm" c="dimmed" component="output">
          {save.isPending ? t(($) => $.evidence.field.saving) : t(($) => $.evidence.field.autosaved)}
        </Text>
        <Group gap="xs">
          <Button
            leftSection={<IconPaperclip size={16} aria-hidden />}
            onClick={() => {
              flush();
              setKeeping(true);
            }}
          >
            {filled.evidence === null ? t(($) => $.forms.keep) : t(($) => $.forms.keepAgain)}
          </Button>
          <RemoveButton id={id} />
        </Group>
      </Stack>
      {keeping && <Keep form={form} filled={{ ...filled, values }} onClose={() => setKeeping(false)} />}
    </form>
  );
}

/** What was kept before keeps its title, unless another is written here. */
function Keep({ form, filled, onClose }: FormEditorProps & { readonly onClose: () => void }) {
  const { id, workOutput, values, evidence } = filled;
  const save = useChange('forms.save');
  const keep = useChange('forms.keep');
  const tell = useTellKept();
  const { data: standard } = useAnswer('standards.show', { id: form.standard });
  const ids = evidence === null ? [] : [evidence];
  const kept = useAnswer('evidence.list', { ids }, { enabled: evidence !== null });
  if (!standard || kept.isLoading) return null;
  const { byId } = indexStandard(standard);
  const former = kept.data?.items[0]?.evidence;
  // The PDF is drawn of what is saved: that comes first, and to its end.
  const make = async (title: string, claims: ClaimDetails[]) => {
    await save.mutateAsync({ input: { id, record: { form: form.id, workOutput, values } } });
    return keep.mutateAsync({ input: { id, title, claims } });
  };
  return (
    <KeepDialog
      standard={standard}
      proposedTitle={former?.title ?? nameOf(form, filled)}
      offered={form.shows.flatMap((node) => byId.get(node) ?? [])}
      isPending={save.isPending || keep.isPending}
      onKeep={(title, claims) =>
        void making(
          () => make(title, claims),
          ({ evidence: now }) => {
            onClose();
            tell(now, former);
          },
        ).catch(ignoreFault)
      }
      onClose={onClose}
    />
  );
}

function RemoveButton({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const remove = useChange('forms.remove');
  const restore = useChange('forms.restore');
  const makeTold = useMakeTold();
  const navigate = route.useNavigate();
  const markHere = useStillHere();
  const take = () => {
    const isStillHere = markHere();
    void makeTold({
      done: t(($) => $.forms.removed),
      undo: () => restore.mutateAsync({ input: { id } }),
      redo: () => remove.mutateAsync({ input: { id } }),
    })
      .then(() => (isStillHere() ? navigate({ search: {} }) : undefined))
      .catch(ignoreFault);
  };
  return (
    <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={take}>
      {t(($) => $.shell.remove)}
    </Button>
  );
}
