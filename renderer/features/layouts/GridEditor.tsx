import { Button, Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FIELD_NAMES, SINGLE_FIELDS } from '../../../shared/application/fields.ts';
import type {
  ApplicationLayout,
  LayoutBlock,
  LayoutCell,
  LayoutRow,
} from '../../../shared/application/layout.ts';
import { moved, toggled } from './draft.ts';
import classes from './Layouts.module.css';
import { MoveButtons } from './MoveButtons.tsx';

type Grid = Extract<LayoutBlock, { kind: 'grid' }>;
type Language = ApplicationLayout['language'];

interface GridEditorProps {
  readonly block: Grid;
  readonly language: Language;
  readonly onChange: (block: Grid) => void;
}

/** The rows of a grid: the words of each label, which field stands beside it, in which order. */
export function GridEditor({ block, language, onChange }: GridEditorProps) {
  const { t } = useTranslation();
  const setRows = (rows: readonly LayoutRow[]) => onChange({ ...block, rows: [...rows] });
  const columns = block.columns.length;
  const added: LayoutRow = {
    height: 9,
    cells: [
      { kind: 'label', text: t(($) => $.layouts.addRowText) },
      ...(columns > 1 ? [{ kind: 'blank' as const, columns: columns - 1 }] : []),
    ],
  };
  return (
    <>
      {block.rows.map((row, index) => {
        const name = t(($) => $.layouts.rowNth, { row: index + 1 });
        return (
          <fieldset key={index} className={classes.row} aria-label={name}>
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {name}
                {row.hidden && ` · ${t(($) => $.layouts.hidden)}`}
              </Text>
              <Group gap="xs">
                <NumberInput
                  aria-label={`${t(($) => $.layouts.height)} ${name}`}
                  value={row.height ?? ''}
                  min={5}
                  max={120}
                  w={90}
                  size="xs"
                  suffix=" mm"
                  onChange={(height) => {
                    const { height: _, ...rest } = row;
                    setRows(block.rows.with(index, typeof height === 'number' ? { ...rest, height } : rest));
                  }}
                />
                <MoveButtons
                  name={name}
                  isFirst={index === 0}
                  isLast={index === block.rows.length - 1}
                  isHidden={row.hidden === true}
                  onMove={(by) => setRows(moved(block.rows, index, by))}
                  onToggle={() => setRows(block.rows.with(index, toggled(row)))}
                />
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={`${t(($) => $.layouts.removeRow)} ${name}`}
                  disabled={block.rows.length === 1}
                  onClick={() => setRows(block.rows.toSpliced(index, 1))}
                >
                  <IconTrash size={14} aria-hidden />
                </Button>
              </Group>
            </Group>
            {row.hidden !== true && (
              <div className={classes.cells}>
                {row.cells.map((cell, nth) => (
                  <CellField
                    key={nth}
                    cell={cell}
                    name={`${name} ${nth + 1}`}
                    language={language}
                    onChange={(changed) =>
                      setRows(block.rows.with(index, { ...row, cells: row.cells.with(nth, changed) }))
                    }
                  />
                ))}
              </div>
            )}
          </fieldset>
        );
      })}
      <Group>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setRows([...block.rows, added])}
        >
          {t(($) => $.layouts.addRow)}
        </Button>
      </Group>
    </>
  );
}

interface CellFieldProps {
  readonly cell: LayoutCell;
  readonly name: string;
  readonly language: Language;
  readonly onChange: (cell: LayoutCell) => void;
}

function CellField({ cell, name, language, onChange }: CellFieldProps) {
  const { t } = useTranslation();
  if (cell.kind === 'label')
    return (
      <TextInput
        size="xs"
        aria-label={name}
        value={cell.text}
        lang={language}
        classNames={{ input: classes.label ?? '' }}
        onChange={({ currentTarget: { value } }) => onChange({ ...cell, text: value })}
      />
    );
  const spans = {
    ...(cell.columns !== undefined && { columns: cell.columns }),
    ...(cell.rows !== undefined && { rows: cell.rows }),
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={name}
      value={cell.kind === 'field' ? cell.field : ''}
      lang={language}
      data={[
        { value: '', label: t(($) => $.layouts.blank) },
        ...SINGLE_FIELDS.map((field) => ({ value: field, label: FIELD_NAMES[language].single[field] })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const field = SINGLE_FIELDS.find((one) => one === value);
        onChange(field === undefined ? { kind: 'blank', ...spans } : { kind: 'field', field, ...spans });
      }}
    />
  );
}
