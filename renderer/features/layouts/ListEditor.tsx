import { MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FIELD_NAMES, LIST_FIELDS, LISTED_FIELDS } from '../../../shared/application/fields.ts';
import type { ApplicationLayout, LayoutBlock } from '../../../shared/application/layout.ts';
import { moved } from './draft.ts';
import classes from './Layouts.module.css';
import { MoveButtons } from './MoveButtons.tsx';

type List = Extract<LayoutBlock, { kind: 'list' }>;

interface ListEditorProps {
  readonly block: List;
  readonly language: ApplicationLayout['language'];
  readonly onChange: (block: List) => void;
}

/** The columns of a table of records: their words, what stands in them, in which order. */
export function ListEditor({ block, language, onChange }: ListEditorProps) {
  const { t } = useTranslation();
  const fields = LIST_FIELDS[block.list].map((field) => ({
    value: field as string,
    label: FIELD_NAMES[language].listed[LISTED_FIELDS.find((one) => one === `${block.list}.${field}`)!],
  }));
  return block.columns.map((column, index) => {
    const name = t(($) => $.layouts.columnNth, { column: index + 1 });
    const set = (changed: Partial<typeof column>) =>
      onChange({ ...block, columns: block.columns.with(index, { ...column, ...changed }) });
    return (
      <fieldset key={index} className={classes.column} aria-label={name}>
        <TextInput
          size="xs"
          aria-label={`${t(($) => $.layouts.columnLabel)} ${name}`}
          value={column.label}
          lang={language}
          classNames={{ input: classes.label ?? '' }}
          onChange={({ currentTarget: { value } }) => set({ label: value })}
        />
        <MultiSelect
          size="xs"
          aria-label={`${t(($) => $.layouts.fields)} ${name}`}
          data={fields}
          value={column.fields}
          maxValues={4}
          lang={language}
          onChange={(chosen) => set({ fields: chosen })}
        />
        <MoveButtons
          name={name}
          isFirst={index === 0}
          isLast={index === block.columns.length - 1}
          isHidden={false}
          onMove={(by) => onChange({ ...block, columns: moved(block.columns, index, by) })}
          onToggle={() =>
            block.columns.length > 1 && onChange({ ...block, columns: block.columns.toSpliced(index, 1) })
          }
        />
      </fieldset>
    );
  });
}
