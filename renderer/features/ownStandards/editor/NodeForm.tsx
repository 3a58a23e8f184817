import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE_TYPES, type NodeType, type StandardNode } from '../../../../shared/standard/node.ts';
import { LongTextField } from '../../evidence/index.ts';
import classes from './Editor.module.css';

/** What a person can say of a node. */
export interface NodeFields {
  readonly type: NodeType;
  readonly text: string;
  readonly code: string | null;
  readonly heading: string | null;
  readonly level: number | null;
}

interface NodeFormProps {
  /** What it begins with. */
  readonly node: Pick<StandardNode, 'type' | 'code' | 'text' | 'heading' | 'level'>;
  readonly verb: string;
  readonly language: string;
  readonly isSaving: boolean;
  readonly onSave: (fields: NodeFields) => void;
  readonly onCancel: () => void;
}

/** The fields of a node, where it stands. Enter saves; a line is broken with Shift. */
export function NodeForm({ node, verb, language, isSaving, onSave, onCancel }: NodeFormProps) {
  const { t } = useTranslation();
  const [type, setType] = useState<NodeType>(node.type);
  const [text, setText] = useState(node.text);
  const [code, setCode] = useState(node.code ?? '');
  const [heading, setHeading] = useState(node.heading ?? '');
  const [level, setLevel] = useState(node.level === undefined ? '' : String(node.level));
  const field = useRef<HTMLTextAreaElement>(null);
  // The person asked for this form by a key or a button.
  useEffect(() => field.current?.focus(), []);
  const save = () => {
    if (text.trim() === '') return;
    onSave({
      type,
      text,
      code: code.trim() === '' ? null : code,
      heading: heading.trim() === '' ? null : heading,
      level: level === '' ? null : Number(level),
    });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LongTextField
        label={t(($) => $.ownStandards.editor.text)}
        required
        maxLength={100_000}
        lang={language}
        ref={field}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t(($) => $.ownStandards.editor.type)}
          data={NODE_TYPES.map((one) => ({ value: one, label: t(($) => $.words.nodeType[one]) }))}
          value={type}
          onChange={({ currentTarget: { value } }) =>
            setType(NODE_TYPES.find((one) => one === value) ?? type)
          }
        />
        <TextInput
          label={t(($) => $.ownStandards.editor.code)}
          placeholder={t(($) => $.ownStandards.editor.codeHint)}
          maxLength={100}
          value={code}
          onChange={({ currentTarget: { value } }) => setCode(value)}
        />
        <NativeSelect
          label={t(($) => $.ownStandards.editor.level)}
          data={[
            { value: '', label: t(($) => $.ownStandards.editor.noLevel) },
            ...['1', '2', '3', '4', '5', '6'].map((one) => ({ value: one, label: one })),
          ]}
          value={level}
          onChange={({ currentTarget: { value } }) => setLevel(value)}
        />
        <TextInput
          label={t(($) => $.ownStandards.editor.heading)}
          maxLength={1000}
          lang={language}
          value={heading}
          onChange={({ currentTarget: { value } }) => setHeading(value)}
        />
      </Group>
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isSaving} disabled={text.trim() === ''}>
          {verb}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t(($) => $.shell.cancel)}
        </Button>
      </Group>
    </form>
  );
}
