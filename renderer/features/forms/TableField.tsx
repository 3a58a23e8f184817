import { ActionIcon, Button, Group, Input, Table, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField, TableRow } from '../../../shared/evidence/blankForm.ts';
import classes from './Forms.module.css';

interface TableFieldProps {
  readonly field: Extract<FormField, { kind: 'table' }>;
  readonly language: string;
  readonly rows: readonly TableRow[];
  readonly onChange: (rows: TableRow[]) => void;
}

/** A table with as many rows as are needed; there is always one to write in. */
export function TableField({ field, language, rows: written, onChange }: TableFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const rows = written.length === 0 ? [{}] : written;
  const put = (place: number, row: TableRow) =>
    onChange(rows.map((one, index) => (index === place ? row : one)));
  return (
    <fieldset aria-labelledby={id} className={classes.table}>
      <Input.Label id={id} component="div" lang={language}>
        {field.label}
      </Input.Label>
      {field.hint !== undefined && <Input.Description lang={language}>{field.hint}</Input.Description>}
      <Table.ScrollContainer minWidth={field.columns.length * 130} type="native" mt={6}>
        <Table withTableBorder withColumnBorders verticalSpacing={4} horizontalSpacing={4} layout="fixed">
          <Table.Thead>
            <Table.Tr lang={language}>
              {field.columns.map((column) => (
                <Table.Th key={column.id}>{column.label}</Table.Th>
              ))}
              <Table.Td w={40} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, place) => (
              <Table.Tr key={place}>
                {field.columns.map((column) => (
                  <Table.Td key={column.id} className={classes.cell}>
                    <Textarea
                      variant="unstyled"
                      rows={1}
                      maxLength={5000}
                      classNames={{ input: classes.input }}
                      aria-label={t(($) => $.forms.cell, { column: column.label, row: place + 1 })}
                      value={row[column.id] ?? ''}
                      onChange={({ currentTarget: { value } }) => put(place, { ...row, [column.id]: value })}
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t(($) => $.forms.removeRow, { row: place + 1 })}
                    onClick={() => onChange(rows.filter((_, index) => index !== place))}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group mt={6}>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={rows.length >= 200}
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t(($) => $.forms.addRowNamed, { table: field.label })}
          onClick={() => onChange([...rows, {}])}
        >
          {t(($) => $.forms.addRow)}
        </Button>
      </Group>
    </fieldset>
  );
}
