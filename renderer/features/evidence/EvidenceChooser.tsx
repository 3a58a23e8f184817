import { Button, Checkbox, ScrollArea, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { shownName } from '../../../shared/evidence/shownName.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useLastKnown } from '../../ui/useLastKnown.ts';

/** So much is offered at once; words find the rest. */
const OFFERED = 100;

interface EvidenceChooserProps {
  readonly title: string;
  /** What the evidence is chosen for, in full. */
  readonly about?: React.ReactNode;
  /** What is there already and not offered again. */
  readonly without: ReadonlySet<string>;
  readonly onChoose: (evidence: readonly Evidence[]) => void;
  readonly onClose: () => void;
}

/** Chooses among the evidence that is there already. */
export function EvidenceChooser({ title, onClose, ...props }: EvidenceChooserProps) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Choice onClose={onClose} {...props} />
    </Dialog>
  );
}

function Choice({ about, without, onChoose, onClose }: Omit<EvidenceChooserProps, 'title'>) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const answer = useAnswer('evidence.list', { query: useDeferredValue(query), limit: OFFERED });
  const listed = useLastKnown(answer.data);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Evidence>>(new Map());
  const offered = listed?.items.map(({ evidence }) => evidence).filter(({ id }) => !without.has(id));
  const toggle = (evidence: Evidence) => {
    const next = new Map(chosen);
    if (!next.delete(evidence.id)) next.set(evidence.id, evidence);
    setChosen(next);
  };
  return (
    <Stack gap="sm">
      {about}
      <TextInput
        type="search"
        label={t(($) => $.evidence.choose.search)}
        placeholder={t(($) => $.evidence.searchHint)}
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus
        value={query}
        onChange={({ currentTarget: { value } }) => setQuery(value)}
      />
      <FaultMessage fault={answer.error} />
      {!listed && !answer.error && <Skeleton h={200} />}
      {offered?.length === 0 && <Text c="dimmed">{t(($) => $.evidence.choose.none)}</Text>}
      <ScrollArea.Autosize mah="45vh" type="auto" offsetScrollbars>
        <Stack gap="xs">
          {offered?.map((evidence) => (
            <Choosable
              key={evidence.id}
              evidence={evidence}
              chosen={chosen.has(evidence.id)}
              onToggle={() => toggle(evidence)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t(($) => $.shell.cancel)}
        </Button>
        <Button
          disabled={chosen.size === 0}
          onClick={() => {
            onClose();
            onChoose([...chosen.values()]);
          }}
        >
          {t(($) => $.evidence.choose.chosen, { number: chosen.size })}
        </Button>
      </DialogButtons>
    </Stack>
  );
}

interface ChoosableProps {
  readonly evidence: Evidence;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function Choosable({ evidence: { title, kind, date, file }, chosen, onToggle }: ChoosableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const about = [t(($) => $.words.evidenceKind[kind]), date && formats.day(date), shownName(file.name)];
  return (
    <Checkbox
      label={title}
      description={about.filter((part) => part !== null).join(' · ')}
      checked={chosen}
      onChange={onToggle}
    />
  );
}
