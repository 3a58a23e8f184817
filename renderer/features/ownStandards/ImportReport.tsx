import { Alert, Button, Radio, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../shared/contract/procedures/ownStandards.ts';
import { EXCHANGE_WORDS } from '../../../shared/words/exchange/words.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { making } from '../../ui/undoStack.ts';
import { useNewStandard } from './useNewStandard.ts';

type Ready = Extract<ImportOutcome, { ok: true }>;

interface ImportReportProps {
  readonly file: File;
  /** What would become of the file. */
  readonly outcome: Ready;
  readonly onClose: () => void;
}

/** What a file would bring, and what would be left of it; then the person has it taken in. */
export function ImportReport({ file, outcome, onClose }: ImportReportProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const take = useChange('ownStandards.import');
  const remember = useNewStandard();
  const navigate = useNavigate();
  const [title, setTitle] = useState(outcome.title);
  const [former, setFormer] = useState(outcome.supersedes);
  const open = (standardId: string, isVersion = false) => {
    onClose();
    void navigate({
      to: isVersion ? '/standards/$standardId/version' : '/standards/$standardId',
      params: { standardId },
    });
  };
  const confirm = () =>
    void making(
      () =>
        take.mutateAsync(
          { input: { dryRun: false, supersedes: former, ...(outcome.isTable ? { title } : {}) }, file },
          { onSuccess: (done) => done.ok && open(done.standard, done.supersedes !== null) },
        ),
      (done) => {
        if (!done.ok) return;
        if (!done.already) remember({ id: done.standard, title: done.title });
        notifications.show({
          closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
          message: t(($) => $.ownStandards.importing.done, { title: done.title }),
        });
      },
    ).catch(ignoreFault);
  return (
    <Stack gap="md">
      <Alert color="teal" icon={<IconCheck aria-hidden />}>
        <Text fw={600}>
          {t(($) => $.ownStandards.importing.ready, { number: formats.number(outcome.nodes) })}
        </Text>
        <Text>
          {t(($) => $.ownStandards.importing.kept, { number: formats.number(outcome.report.kept) })}
          {' · '}
          {t(($) => $.ownStandards.importing.mapped, { number: formats.number(outcome.report.mapped) })}
          {outcome.report.left.length === 0 && ` · ${t(($) => $.ownStandards.importing.nothingLeft)}`}
        </Text>
      </Alert>
      <Losses left={outcome.report.left} />
      {outcome.copyOf !== null && (
        <Alert color="blue" icon={<IconInfoCircle aria-hidden />}>
          {t(($) => $.ownStandards.importing.copyOf, { id: outcome.copyOf })}
        </Alert>
      )}
      {outcome.already ? (
        <DialogButtons justify="space-between">
          <Text>{t(($) => $.ownStandards.importing.already)}</Text>
          <Button onClick={() => open(outcome.standard)}>{t(($) => $.ownStandards.importing.open)}</Button>
        </DialogButtons>
      ) : (
        <>
          {outcome.isTable && (
            <TextInput
              label={t(($) => $.ownStandards.name)}
              required
              maxLength={300}
              value={title}
              onChange={({ currentTarget: { value } }) => setTitle(value)}
            />
          )}
          <VersionChoice former={former} proposed={outcome.supersedes} onChange={setFormer} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button
              loading={take.isPending}
              disabled={outcome.isTable && title.trim() === ''}
              onClick={confirm}
            >
              {t(($) => $.ownStandards.importing.confirm)}
            </Button>
          </DialogButtons>
        </>
      )}
    </Stack>
  );
}

/** Everything that did not come in as it was, alike ones together. */
function Losses({ left }: { readonly left: Ready['report']['left'] }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const { loss } = EXCHANGE_WORDS[languageOf(i18n.language)];
  if (left.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={0} maxHeight={280}>
      <Table stickyHeader>
        <Table.Caption>{t(($) => $.ownStandards.importing.left)}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.ownStandards.importing.what)}</Table.Th>
            <Table.Th>{t(($) => $.ownStandards.importing.why)}</Table.Th>
            <Table.Th ta="end">{t(($) => $.ownStandards.importing.count)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {left.map(({ what, why, count }) => (
            <Table.Tr key={`${why} ${what}`}>
              <Table.Td>{what}</Table.Td>
              <Table.Td>{loss[why]}</Table.Td>
              <Table.Td ta="end">{formats.number(count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface VersionChoiceProps {
  /** The standard that the file is a newer version of; null: of none. */
  readonly former: string | null;
  readonly proposed: string | null;
  readonly onChange: (former: string | null) => void;
}

function VersionChoice({ former, proposed, onChange }: VersionChoiceProps) {
  const { t } = useTranslation();
  const standards = useAnswer('standards.list', {});
  const choices = (standards.data ?? [])
    .filter(({ id, supersededBy }) => supersededBy === null || id === former)
    .map(({ id, title }) => ({ value: id, label: title }));
  const first = proposed ?? choices.at(-1)?.value ?? null;
  return (
    <Radio.Group
      label={t(($) => $.ownStandards.importing.place)}
      value={former === null ? 'new' : 'version'}
      onChange={(value) => onChange(value === 'new' ? null : first)}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="new" label={t(($) => $.ownStandards.importing.asNew)} />
        <Radio
          value="version"
          label={t(($) => $.ownStandards.importing.asVersion)}
          disabled={first === null}
        />
        {former !== null && (
          <Select
            ml="xl"
            label={t(($) => $.ownStandards.importing.former)}
            description={t(($) => $.ownStandards.importing.versionHint)}
            allowDeselect={false}
            data={choices}
            value={former}
            onChange={(value) => onChange(value ?? former)}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
