import { ActionIcon, Button, Group, Paper, Stack, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useContext, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareerList } from '../../../shared/career/career.ts';
import { useConfirmRemoval } from '../../ui/confirmRemoval.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './CareerPage.module.css';
import { TellDirty } from './RecordForm.tsx';
import { SentToContext } from './sentTo.ts';
import { useRecords } from './useRecords.ts';

interface RecordSectionProps<Entry extends { readonly id: string }> {
  readonly list: CareerList;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly add: string;
    readonly edit: string;
  };
  readonly entries: readonly Entry[];
  /** The heads of the columns, before the actions' own. */
  readonly heads: readonly string[];
  readonly nameOf: (entry: Entry) => string;
  /** The cells of one row; the first is its header. */
  readonly renderCells: (entry: Entry) => ReactNode;
  /** The form of one record, in a dialog; `entry` null for a new one. */
  readonly renderForm: (entry: Entry | null, onDone: () => void) => ReactNode;
}

/** One list of the career: a table, and a dialog to add to it or change it. */
export function RecordSection<Entry extends { readonly id: string }>(props: RecordSectionProps<Entry>) {
  const { list, words, entries, heads, nameOf, renderCells, renderForm } = props;
  const { t } = useTranslation();
  const heading = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const { takeAway } = useRecords(list);
  const confirmRemoval = useConfirmRemoval();
  const sent = useContext(SentToContext);
  const wanted = sent?.list === list ? (entries.find(({ id }) => id === sent.id) ?? null) : null;
  const [dialog, setDialog] = useState<{ readonly opened: boolean; readonly entry: Entry | null }>({
    opened: wanted !== null,
    entry: wanted,
  });
  const [dirty, setDirty] = useState(false);
  const close = () => setDialog(({ entry }) => ({ opened: false, entry }));
  const askToRemove = (entry: Entry) =>
    confirmRemoval({
      title: t(($) => $.career.record.removeTitle),
      consequence: t(($) => $.career.record.removeText, { name: nameOf(entry) }),
      // The row's buttons go with the row; the focus stays in its section.
      onConfirm: () => takeAway(entry as never, nameOf(entry), () => addButton.current?.focus()),
    });

  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h3" id={heading}>
              {words.title}
            </Title>
            <Text size="sm" c="dimmed">
              {entries.length === 0 ? words.empty : words.lead}
            </Text>
          </div>
          <Button
            ref={addButton}
            data-path={list}
            variant="light"
            size="sm"
            flex="none"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setDialog({ opened: true, entry: null })}
          >
            {words.add}
          </Button>
        </Group>
        {entries.length > 0 && (
          <Table aria-labelledby={heading} verticalSpacing="sm" className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head} scope="col">
                    {head}
                  </Table.Th>
                ))}
                <Table.Th w="6rem" scope="col" ta="end">
                  {t(($) => $.career.record.actions)}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <Row
                  key={entry.id}
                  name={nameOf(entry)}
                  onEdit={() => setDialog({ opened: true, entry })}
                  onRemove={() => askToRemove(entry)}
                >
                  {renderCells(entry)}
                </Row>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      <Dialog
        opened={dialog.opened}
        onClose={close}
        // No slip of mouse or finger may throw away what was typed; the form's own cancel says that it does.
        closeOnClickOutside={false}
        closeOnEscape={!dirty}
        withCloseButton={!dirty}
        title={dialog.entry === null ? words.add : words.edit}
        closeButtonProps={{ 'aria-label': t(($) => $.shell.cancel) }}
        size="lg"
      >
        <TellDirty value={setDirty}>{renderForm(dialog.entry, close)}</TellDirty>
      </Dialog>
    </Paper>
  );
}

interface RowProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Row({ name, onEdit, onRemove, children }: RowProps) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      {children}
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Tooltip label={t(($) => $.shell.edit)}>
            <ActionIcon
              variant="subtle"
              aria-label={t(($) => $.career.record.editNamed, { name })}
              onClick={onEdit}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t(($) => $.shell.remove)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t(($) => $.career.record.removeNamed, { name })}
              onClick={onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
