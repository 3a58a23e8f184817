import { Group, NumberInput, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApplicationLayout, LayoutBlock } from '../../../shared/application/layout.ts';
import { GridEditor } from './GridEditor.tsx';
import { ListEditor } from './ListEditor.tsx';
import { MoveButtons } from './MoveButtons.tsx';

interface BlockEditorProps {
  readonly block: LayoutBlock;
  readonly language: ApplicationLayout['language'];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (block: LayoutBlock) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onToggle: () => void;
}

/** One part of a form: a grid, a table of records, a paragraph, a place to sign. */
export function BlockEditor({ block, language, onChange, ...moving }: BlockEditorProps) {
  const { t } = useTranslation();
  const kind = t(($) => $.layouts.kind[block.kind]);
  const name = block.kind === 'list' ? block.title : kind;
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{name === kind ? kind : `${name} · ${kind}`}</Text>
          <MoveButtons name={name} isHidden={block.hidden === true} {...moving} />
        </Group>
        {block.hidden !== true && <BlockFields block={block} language={language} onChange={onChange} />}
      </Stack>
    </Paper>
  );
}

function BlockFields({
  block,
  language,
  onChange,
}: Pick<BlockEditorProps, 'block' | 'language' | 'onChange'>) {
  const { t } = useTranslation();
  switch (block.kind) {
    case 'grid':
      return <GridEditor block={block} language={language} onChange={onChange} />;
    case 'list':
      return (
        <>
          <Group gap="md" align="flex-end">
            <TextInput
              label={t(($) => $.layouts.listTitle)}
              value={block.title}
              lang={language}
              onChange={({ currentTarget: { value } }) => onChange({ ...block, title: value })}
            />
            <NumberInput
              label={t(($) => $.layouts.least)}
              value={block.least}
              min={0}
              max={20}
              clampBehavior="strict"
              allowDecimal={false}
              onChange={(least) => onChange({ ...block, least: typeof least === 'number' ? least : 0 })}
            />
          </Group>
          <ListEditor block={block} language={language} onChange={onChange} />
        </>
      );
    case 'text':
      return (
        <Textarea
          aria-label={t(($) => $.layouts.text)}
          value={block.text}
          lang={language}
          autosize
          onChange={({ currentTarget: { value } }) => onChange({ ...block, text: value })}
        />
      );
    case 'countingNote':
      return null;
    case 'signature':
      return (
        <Group gap="sm">
          {block.labels.map((label, index) => (
            <TextInput
              key={index}
              aria-label={`${t(($) => $.layouts.labels)} ${index + 1}`}
              value={label}
              lang={language}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...block, labels: block.labels.with(index, value) })
              }
            />
          ))}
        </Group>
      );
  }
}
