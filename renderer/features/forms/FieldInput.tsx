import { NativeSelect, TextInput } from '@mantine/core';
import type { FormField, FormValues } from '../../../shared/evidence/blankForm.ts';
import { rowsOf, textOf } from '../../../shared/evidence/blankForm.ts';
import { LongTextField } from '../evidence/index.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TableField } from './TableField.tsx';

interface FieldInputProps {
  readonly field: FormField;
  readonly language: string;
  readonly value: FormValues[string] | undefined;
  readonly onChange: (value: FormValues[string]) => void;
}

/** Where one field of a form is filled in. */
export function FieldInput({ field, language, value, onChange }: FieldInputProps) {
  const values = value === undefined ? {} : { [field.id]: value };
  const text = textOf(field, values);
  const named = {
    label: <span lang={language}>{field.label}</span>,
    ...(field.hint !== undefined && { description: <span lang={language}>{field.hint}</span> }),
  };
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...named}
          maxLength={300}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'long-text':
      return (
        <LongTextField
          {...named}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'date':
      return (
        <DateField {...named} maw="14rem" value={text || null} onChange={(date) => onChange(date ?? '')} />
      );
    case 'choice':
      return (
        <NativeSelect
          {...named}
          maw="22rem"
          data={['', ...field.options]}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'table':
      return (
        <TableField field={field} language={language} rows={rowsOf(field, values)} onChange={onChange} />
      );
  }
}
