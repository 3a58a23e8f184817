import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../../shared/standard/crosswalk.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { LongTextField, NodePicker } from '../../evidence/index.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { useDecide } from './useDecide.ts';

interface AddPairProps {
  readonly a: Standard;
  readonly b: Standard;
  /** Those that are suggested or decided. */
  readonly pairs: readonly Pair[];
  readonly onClose: () => void;
}

/** Any node of one side with any of the other, however unlike their words. */
export function AddPair({ a, b, pairs, onClose }: AddPairProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [nodeA, setNodeA] = useState<string | null>(null);
  const [nodeB, setNodeB] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [lacking, setLacking] = useState(false);
  const { decide, isPending } = useDecide(a, b);
  const submit = () => {
    setLacking(nodeA === null || nodeB === null);
    if (nodeA === null || nodeB === null) return;
    const known = pairs.find((pair) => pair.a === nodeA && pair.b === nodeB);
    const before = known ?? { a: nodeA, b: nodeB, state: 'suggested' as const, note: '' };
    decide(before, { state: 'added', note }, onClose);
  };
  const needed = t(($) => $.standards.compare.nodeNeeded);
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t(($) => $.standards.compare.add)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <NodePicker
            label={<span lang={a.language}>{a.title}</span>}
            placeholder={t(($) => $.evidence.claims.nodeHint)}
            standard={a}
            nodes={a.nodes}
            value={nodeA}
            onChange={setNodeA}
            error={lacking && nodeA === null && needed}
          />
          <NodePicker
            label={<span lang={b.language}>{b.title}</span>}
            placeholder={t(($) => $.evidence.claims.nodeHint)}
            standard={b}
            nodes={b.nodes}
            value={nodeB}
            onChange={setNodeB}
            error={lacking && nodeB === null && needed}
          />
          <LongTextField
            label={t(($) => $.standards.compare.note)}
            maxLength={2000}
            value={note}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
          <DialogButtons justify="flex-start">
            <Button type="submit" loading={isPending}>
              {t(($) => $.standards.compare.addAction)}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
