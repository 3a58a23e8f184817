import { Checkbox, Radio, Table, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticks } from '../../../../shared/evidence/filling.ts';
import type { ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import standardClasses from '../Standards.module.css';
import classes from './Checklist.module.css';

interface TickTableProps {
  readonly grid: ChecklistGrid;
  readonly language: string;
  readonly ticks: Ticks;
  readonly onTick: (item: string, column: string) => void;
}

/** The printed table with boxes to tick: round ones where a row takes one. A click on a ticked box empties it. */
export function TickTable({ grid, language, ticks, onTick }: TickTableProps) {
  const { t } = useTranslation();
  const id = useId();
  const { node, items, columns, heading, choice } = grid;
  const heads = columns.map(({ id: column, code, text }) => (
    <Table.Th key={column} scope="col" ta="center" id={`${id}-${column}`}>
      {[code, text].filter((part) => part !== null).join(' ')}
    </Table.Th>
  ));
  return (
    <div>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table
          withTableBorder
          withColumnBorders
          lang={language}
          aria-label={nodeName(node)}
          className={classes.boxes}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" miw="9rem" rowSpan={heading === undefined ? 1 : 2}>
                {nodeName(node)}
              </Table.Th>
              {heading === undefined ? (
                heads
              ) : (
                <Table.Th scope="colgroup" colSpan={columns.length} ta="center">
                  {heading}
                </Table.Th>
              )}
            </Table.Tr>
            {heading !== undefined && <Table.Tr>{heads}</Table.Tr>}
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id}>
                <Table.Th scope="row" fw={400} id={`${id}-${item.id}`}>
                  {item.code !== null && <span className={standardClasses.code}>{item.code} </span>}
                  {nodeName(item)}
                </Table.Th>
                {columns.map(({ id: column }) => {
                  const box = {
                    'aria-labelledby': `${id}-${item.id} ${id}-${column}`,
                    checked: ticks[item.id]?.includes(column) ?? false,
                    className: classes.box,
                  };
                  return (
                    <Table.Td key={column} ta="center">
                      {choice === 'one' ? (
                        <Radio
                          {...box}
                          name={`${id}-${item.id}`}
                          onChange={() => onTick(item.id, column)}
                          onClick={() => box.checked && onTick(item.id, column)}
                        />
                      ) : (
                        <Checkbox {...box} onChange={() => onTick(item.id, column)} />
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt={4}>
        {t(($) => $.standards.choice[choice])}
      </Text>
    </div>
  );
}
