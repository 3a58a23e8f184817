import { Button, Group, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkLayout, type ApplicationLayout, type LayoutBlock } from '../../../shared/application/layout.ts';
import { ignoreFault } from '../../ui/procedure.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { moved, toggled } from './draft.ts';
import { LayoutFindings } from './LayoutFindings.tsx';
import classes from './Layouts.module.css';
import { useSaveLayout } from './useSaveLayout.ts';

interface LayoutEditorProps {
  readonly initial: ApplicationLayout;
  /** A copy: it is saved beside what it was made of. */
  readonly isNew: boolean;
}

/** Changes a layout: words, order, what is shown, how many rows. It is checked as it is written, and saved as a revision. */
export function LayoutEditor({ initial, isNew }: LayoutEditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const markHere = useStillHere();
  const { save, isPending } = useSaveLayout();
  const [layout, setLayout] = useState(initial);
  const checked = checkLayout(layout);
  const setBlocks = (blocks: readonly LayoutBlock[]) => setLayout({ ...layout, blocks: [...blocks] });
  const keep = () => {
    if (!checked.ok) return;
    const isStillHere = markHere();
    save(checked.layout, isNew)
      .then((saved) => {
        notifications.show({ message: t(($) => $.layouts.saved, { revision: saved?.revision ?? 1 }) });
        return isStillHere() ? navigate({ to: '/layouts' }) : undefined;
      })
      .catch(ignoreFault);
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t(($) => $.layouts.name)}
        value={layout.title}
        onChange={({ currentTarget: { value } }) => setLayout({ ...layout, title: value })}
      />
      {layout.blocks.map((block, index) => (
        <BlockEditor
          // A block has no name of its own; it is where it is.
          key={index}
          block={block}
          language={layout.language}
          isFirst={index === 0}
          isLast={index === layout.blocks.length - 1}
          onChange={(changed) => setBlocks(layout.blocks.with(index, changed))}
          onMove={(by) => setBlocks(moved(layout.blocks, index, by))}
          onToggle={() => setBlocks(layout.blocks.with(index, toggled(block)))}
        />
      ))}
      <div className={classes.bar}>
        {!checked.ok && <LayoutFindings title={t(($) => $.layouts.wrong)} findings={checked.findings} />}
        <Group mt="sm">
          <Button onClick={keep} disabled={!checked.ok} loading={isPending}>
            {t(($) => $.layouts.save)}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
