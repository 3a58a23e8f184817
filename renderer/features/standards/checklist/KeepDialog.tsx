import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filling } from '../../../../shared/evidence/filling.ts';
import type { ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { requirementsOf } from '../../../../shared/standard/tree.ts';
import { NodePicker } from '../../evidence/index.ts';
import { nodeName } from '../../../ui/nodeName.ts';
import { useChange } from '../../../ui/procedure.ts';
import { useDone } from './useDone.ts';

interface KeepDialogProps {
  readonly standard: Standard;
  readonly grid: ChecklistGrid;
  readonly filling: Filling;
  readonly onClose: () => void;
}

/** Keeps the filled checklist as evidence; what it may show is offered, and claimed only where the person says so. */
export function KeepDialog({ standard, grid, filling, onClose }: KeepDialogProps) {
  const { t } = useTranslation();
  const keep = useChange('checklists.keep');
  const done = useDone();
  const [title, setTitle] = useState(() => titleOf(standard, grid, filling));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const requirements = useMemo(() => requirementsOf(standard), [standard]);
  const alike = useMemo(() => alikeOf(grid, requirements), [grid, requirements]);
  const [picked, setPicked] = useState<readonly StandardNode[]>([]);
  const offered = [...alike, ...picked];
  const submit = () =>
    keep.mutate(
      {
        input: {
          id: filling.id,
          title,
          claims: chosen.map((node) => ({ standard: standard.id, node, note: '', where: '' })),
        },
      },
      {
        onSuccess: ({ evidence }) => {
          onClose();
          done(evidence.title);
        },
      },
    );
  const pick = (id: string | null) => {
    const node = requirements.find((one) => one.id === id);
    if (node === undefined) return;
    setPicked((before) => (before.includes(node) ? before : [...before, node]));
    setChosen((before) => [...new Set([...before, node.id])]);
  };
  return (
    <Modal
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
                  label={
                    <span lang={standard.language}>
                      {[node.code, nodeName(node)].filter((part) => part !== null).join(' ')}
                    </span>
                  }
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
        <Group gap="xs">
          <Button onClick={submit} loading={keep.isPending} disabled={title.trim() === ''}>
            {t(($) => $.standards.checklist.keepAction)}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t(($) => $.shell.cancel)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** 表1 自我查核表 導入策略（林晓，2026-11-24） */
function titleOf({ headings }: Standard, { node }: ChecklistGrid, { filledBy, filledOn }: Filling): string {
  const name = [headings?.checklist, nodeName(node)].filter(Boolean).join(' ');
  const told = [filledBy, filledOn].filter((part) => part !== null && part !== '').join('，');
  return told === '' ? name : `${name}（${told}）`;
}

/** The requirements that a row of the checklist names: 組織面 asks after the facet 組織面. */
function alikeOf({ items }: ChecklistGrid, requirements: readonly StandardNode[]): readonly StandardNode[] {
  const names = new Set(items.map(nodeName));
  return requirements.filter((node) => names.has(nodeName(node)));
}
