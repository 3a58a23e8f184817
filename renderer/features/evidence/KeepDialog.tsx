import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetails, Evidence } from '../../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { printedName } from '../../../shared/standard/nodeName.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useAdded } from './intake/useAdded.ts';
import { NodePicker } from './NodePicker.tsx';
import { useReplaced } from './useReplaced.ts';

interface KeepDialogProps {
  readonly standard: Standard;
  /** What the evidence will be called, to begin with. */
  readonly proposedTitle: string;
  /** What the paper may show. */
  readonly offered: readonly StandardNode[];
  readonly isPending: boolean;
  readonly onKeep: (title: string, claims: ClaimDetails[]) => void;
  readonly onClose: () => void;
}

/** Keeps a paper that was filled in as evidence; what it may show is offered, and claimed only where the person says so. */
export function KeepDialog({
  standard,
  proposedTitle,
  offered: alike,
  isPending,
  onKeep,
  onClose,
}: KeepDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [title, setTitle] = useState(proposedTitle);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const requirements = useMemo(() => requirementsOf(standard), [standard]);
  const [picked, setPicked] = useState<readonly StandardNode[]>([]);
  const offered = [...alike, ...picked];
  const pick = (id: string | null) => {
    const node = requirements.find((one) => one.id === id);
    if (node === undefined) return;
    setPicked((before) => (before.includes(node) ? before : [...before, node]));
    setChosen((before) => [...new Set([...before, node.id])]);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t(($) => $.standards.checklist.keep)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Stack gap="sm">
        <TextInput
          label={t(($) => $.evidence.field.title)}
          required
          maxLength={300}
          value={title}
          error={title.trim() === '' && t(($) => $.evidence.field.titleNeeded)}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
          data-autofocus
        />
        {offered.length > 0 && (
          <Checkbox.Group
            label={t(($) => $.standards.checklist.shows)}
            description={t(($) => $.standards.checklist.showsHint)}
            value={[...chosen]}
            onChange={setChosen}
          >
            <Stack gap={6} mt="xs">
              {offered.map((node) => (
                <Checkbox
                  key={node.id}
                  value={node.id}
                  label={<span lang={standard.language}>{printedName(node)}</span>}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <NodePicker
          label={t(($) => $.standards.checklist.other)}
          placeholder={t(($) => $.evidence.claims.nodeHint)}
          standard={standard}
          nodes={requirements}
          taken={new Set(offered.map(({ id }) => id))}
          value={null}
          onChange={pick}
        />
        <DialogButtons justify="flex-start">
          <Button
            onClick={() =>
              onKeep(
                title,
                chosen.map((node) => ({ standard: standard.id, node, note: '', where: '' })),
              )
            }
            loading={isPending}
            disabled={title.trim() === ''}
          >
            {t(($) => $.standards.checklist.keepAction)}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t(($) => $.shell.cancel)}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

/** Tells that a paper is evidence now, and remembers it with the way back. @param former in whose place it came */
export function useTellKept(): (kept: Evidence, former?: Evidence) => void {
  const { t } = useTranslation();
  const added = useAdded();
  const replaced = useReplaced();
  return (kept, former) => {
    if (former === undefined) added([kept]);
    else replaced(former, kept);
    notifications.show({
      role: 'status',
      position: 'bottom-left',
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      title: t(($) => $.standards.checklist.kept),
      message: kept.title,
    });
  };
}
