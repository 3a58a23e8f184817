import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload, IconExternalLink, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../../shared/contract/records.ts';
import {
  fillingDetailsSchema,
  tick,
  type Filling,
  type FillingDetails,
} from '../../../../shared/evidence/filling.ts';
import type { ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { LongTextField } from '../../evidence/index.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { client } from '../../../client.ts';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { useSelfSaving } from '../../../ui/useSelfSaving.ts';
import { useMakeTold } from '../../../ui/undoNotice.tsx';
import classes from './Checklist.module.css';
import { KeepDialog } from './KeepDialog.tsx';
import { TickTable } from './TickTable.tsx';

interface FillingFormProps {
  readonly standard: Standard;
  readonly grid: ChecklistGrid;
  readonly filling: Filling;
  readonly host: PortfolioState['host'];
}

/** One filling. It saves itself: there is nothing to lose by leaving. */
export function FillingForm({ standard, grid, filling, host }: FillingFormProps) {
  const { t } = useTranslation();
  const save = useChange('checklists.save');
  const print = useChange('checklists.print');
  const [keeping, setKeeping] = useState(false);
  const saveFirst = useChange('checklists.save');
  const inputOf = (record: FillingDetails) => ({ input: { id: filling.id, record: inJson(record) } });
  const { values, change, flush } = useSelfSaving<FillingDetails>({
    current: fillingDetailsSchema.parse(filling),
    // As it is kept: a blank that is typed before the next word is no word of another window.
    toKeep: (changed) => fillingDetailsSchema.safeParse(changed).data ?? changed,
    read: async () =>
      (await client['checklists.list']({ standard: filling.standard })).find(({ id }) => id === filling.id),
    put: (record) => save.mutateAsync(inputOf(record)),
    isPending: save.isPending,
    about: filling.id,
    done: () => t(($) => $.standards.checklist.edited),
  });
  /** What is drawn is what is saved: that comes first, and to its end. */
  const saveAll = () => saveFirst.mutateAsync(inputOf(values));
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()} className={classes.form}>
      <Stack gap="md" onBlur={flush}>
        <Group gap="sm" align="flex-start">
          <TextInput
            label={t(($) => $.standards.checklist.filledBy)}
            maxLength={200}
            value={values.filledBy}
            onChange={({ currentTarget: { value } }) => change({ filledBy: value })}
          />
          <DateField
            label={t(($) => $.standards.checklist.filledOn)}
            value={values.filledOn}
            onChange={(filledOn) => change({ filledOn })}
          />
        </Group>
        <TickTable
          grid={grid}
          language={standard.language}
          ticks={values.ticks}
          onTick={(item, column) => change({ ticks: copy(tick(grid, values.ticks, item, column)) })}
        />
        <LongTextField
          label={t(($) => $.standards.checklist.remark)}
          value={values.remark}
          onChange={({ currentTarget: { value } }) => change({ remark: value })}
        />
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
            {t(($) => $.standards.checklist.keep)}
          </Button>
          {filling.printed ? (
            <Printed id={filling.id} host={host} />
          ) : (
            <Button
              variant="default"
              loading={saveFirst.isPending || print.isPending}
              onClick={() =>
                void saveAll()
                  .then(() => print.mutateAsync({ input: { id: filling.id } }))
                  .catch(ignoreFault)
              }
            >
              {t(($) => $.standards.checklist.print)}
            </Button>
          )}
          <RemoveButton id={filling.id} />
        </Group>
      </Stack>
      {keeping && (
        <KeepDialog
          standard={standard}
          grid={grid}
          filling={{ ...filling, ...values }}
          onSave={saveAll}
          isSaving={saveFirst.isPending}
          onClose={() => setKeeping(false)}
        />
      )}
    </form>
  );
}

/** The PDF as it was drawn since the last change. A browser can also show it and print it. */
function Printed({ id, host }: { readonly id: string; readonly host: PortfolioState['host'] }) {
  const { t } = useTranslation();
  const address = `${host.filesAt}checklists/${id}`;
  return (
    <>
      <Button
        component="a"
        href={`${address}?download`}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t(($) => $.standards.checklist.save)}
      </Button>
      {host.kind === 'browser' && (
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          {t(($) => $.standards.checklist.open)}
        </Button>
      )}
    </>
  );
}

function RemoveButton({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const remove = useChange('checklists.remove');
  const restore = useChange('checklists.restore');
  const makeTold = useMakeTold();
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={() =>
        void makeTold({
          done: t(($) => $.standards.checklist.removed),
          undo: () => restore.mutateAsync({ input: { id } }),
          redo: () => remove.mutateAsync({ input: { id } }),
        }).catch(ignoreFault)
      }
    >
      {t(($) => $.shell.remove)}
    </Button>
  );
}

const copy = (ticks: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(ticks).map(([item, columns]) => [item, [...columns]]));
const inJson = (record: FillingDetails) => ({ ...record, ticks: copy(record.ticks) });
