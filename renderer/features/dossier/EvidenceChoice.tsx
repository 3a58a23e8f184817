import { Button, Checkbox, Group, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListCheck, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedEvidence } from '../../../shared/dossier/offered.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { useFormats } from '../../ui/formats.ts';
import classes from './DossierPage.module.css';
import { isIn, isMarked, toggleIn, toggleMark, type EvidenceChoice } from './chosenEvidence.ts';

interface EvidenceChoiceProps {
  readonly offered: readonly OfferedEvidence[];
  readonly choice: EvidenceChoice;
  /** What the watermark says where nothing else was written. */
  readonly proposed: string;
  readonly onChange: (choice: EvidenceChoice) => void;
}

/** How much of the evidence goes in, and the way to choose piece by piece. */
export function EvidenceChoiceField(props: EvidenceChoiceProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { offered, choice, proposed, onChange } = props;
  const chosen = offered.filter((one) => isIn(choice, one));
  const marked = chosen.filter((one) => isMarked(choice, one));
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text size="sm">
          {t(($) => $.dossier.which.tally, { count: chosen.length, total: offered.length })}
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconListCheck size={16} aria-hidden />}
          onClick={open}
        >
          {t(($) => $.dossier.which.choose)}
        </Button>
      </Group>
      {marked.length > 0 && (
        <TextInput
          label={t(($) => $.dossier.which.watermark)}
          description={t(($) => $.dossier.which.watermarkHelp, {
            titles: marked.map(({ title }) => title).join(t(($) => $.dossier.which.and)),
          })}
          maxLength={60}
          value={choice.watermark ?? proposed}
          onChange={({ currentTarget: { value } }) => onChange({ ...choice, watermark: value })}
        />
      )}
      <Dialog
        opened={opened}
        onClose={close}
        title={t(($) => $.dossier.which.title)}
        size="xl"
        closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      >
        <Pieces {...props} onClose={close} />
      </Dialog>
    </Stack>
  );
}

function Pieces({
  offered,
  choice,
  onChange,
  onClose,
}: EvidenceChoiceProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const [query, setQuery] = useState('');
  const words = query.trim().toLowerCase();
  const shown = offered.filter(({ title, file }) => `${title} ${file}`.toLowerCase().includes(words));
  return (
    <Stack gap="sm">
      <Text size="sm">{t(($) => $.dossier.which.lead)}</Text>
      <TextInput
        type="search"
        aria-label={t(($) => $.evidence.choose.search)}
        placeholder={t(($) => $.evidence.choose.search)}
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus
        value={query}
        onChange={({ currentTarget: { value } }) => setQuery(value)}
      />
      <ScrollArea.Autosize mah="50vh" type="auto" offsetScrollbars>
        <Table verticalSpacing={6} className={classes.table} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t(($) => $.dossier.which.piece)}</Table.Th>
              <Table.Th scope="col">{t(($) => $.dossier.which.shows)}</Table.Th>
              <Table.Th scope="col">{t(($) => $.dossier.which.mark)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>
                  <Checkbox
                    label={one.title}
                    description={[
                      t(($) => $.words.evidenceKind[one.kind]),
                      one.date && day(one.date),
                      one.file,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    checked={isIn(choice, one)}
                    onChange={() => onChange(toggleIn(choice, one))}
                  />
                </Table.Td>
                <Table.Td className={classes.whole}>
                  {one.shows === 0
                    ? t(($) => $.dossier.which.nothing)
                    : t(($) => $.dossier.which.requirements, { count: one.shows })}
                </Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={t(($) => $.dossier.which.markNamed, { title: one.title })}
                    checked={isIn(choice, one) && isMarked(choice, one)}
                    disabled={!one.drawn || !isIn(choice, one)}
                    onChange={() => onChange(toggleMark(choice, offered, one))}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <DialogButtons>
        <Button onClick={onClose}>{t(($) => $.shell.close)}</Button>
      </DialogButtons>
    </Stack>
  );
}
