import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ladder, LadderCell, LadderGroup, LadderRow } from '../../../../shared/standard/ladder.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { descendantsOf } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { NodeLink } from '../NodeLink.tsx';
import { headingOf, useReading } from '../reading.ts';
import standardClasses from '../Standards.module.css';
import { LadderContent } from './LadderContent.tsx';
import classes from './Ladder.module.css';

interface LadderTableProps {
  readonly ladder: Ladder;
  /** Those of its levels that are shown. */
  readonly shown: readonly StandardNode[];
}

/** Functions and their contents down, levels across. Heads stay while its frame is scrolled, in both directions. */
export function LadderTable({ ladder, shown }: LadderTableProps) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const label = t(($) => $.standards.ladder.table, { title: standard.title });
  const positions = shown.map((level) => ladder.levels.indexOf(level));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={label}>
      <Table
        className={classes.ladder}
        style={{ '--levels': shown.length }}
        aria-label={label}
        withColumnBorders
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes.corner} lang={standard.language}>
              {headingOf(standard, 'content') ?? t(($) => $.words.nodeType.content)}
            </Table.Th>
            {shown.map((level) => (
              <LevelHead key={level.id} level={level} />
            ))}
          </Table.Tr>
        </Table.Thead>
        {ladder.groups.map((group) => (
          <Group key={group.name} group={group} positions={positions} />
        ))}
      </Table>
    </section>
  );
}

function LevelHead({ level }: { readonly level: StandardNode }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standard } = useReading();
  const requirements = descendantsOf(standard, level.id).filter(({ type }) => type.endsWith('-requirement'));
  return (
    <Table.Th scope="col" className={classes.level}>
      <NodeLink node={level}>
        {level.code !== null && <span className={standardClasses.code}>{level.code}</span>}
        {level.text}
      </NodeLink>
      <Text size="xs" c="dimmed" fw={400}>
        {t(($) => $.standards.ladder.adds, { number: formats.number(requirements.length) })}
      </Text>
    </Table.Th>
  );
}

interface GroupProps {
  readonly group: LadderGroup;
  /** Of the levels that are shown, where they stand among all. */
  readonly positions: readonly number[];
}

function Group({ group, positions }: GroupProps) {
  const { standard } = useReading();
  const printed = positions.map((at) => group.functions[at] ?? null);
  return (
    <Table.Tbody>
      <Table.Tr className={classes.function}>
        <Table.Th scope="rowgroup" lang={standard.language} className={classes.functionName}>
          {group.name}
        </Table.Th>
        {printed.map((node, index) => (
          <Table.Td key={positions[index]}>
            {node && (
              <NodeLink node={node}>
                {node.code} {group.name}
              </NodeLink>
            )}
          </Table.Td>
        ))}
      </Table.Tr>
      {group.rows.map((row) => (
        <Row key={row.names.join()} row={row} positions={positions} />
      ))}
    </Table.Tbody>
  );
}

interface RowProps {
  readonly row: LadderRow;
  readonly positions: readonly number[];
}

function Row({ row, positions }: RowProps) {
  const { standard } = useReading();
  return (
    <Table.Tr>
      <Table.Th scope="row" lang={standard.language} className={classes.content}>
        <div className={classes.staying}>
          {row.names.map((name) => (
            <span key={name} className={classes.name}>
              {name}
            </span>
          ))}
        </div>
      </Table.Th>
      {positions.map((at) => (
        <Table.Td key={at} className={classes.cell}>
          <Cell cell={row.cells[at] ?? { kind: 'none' }} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Cell({ cell }: { readonly cell: LadderCell }) {
  const { t } = useTranslation();
  if (cell.kind === 'printed') return <LadderContent content={cell.content} />;
  return (
    <Text size="sm" c="dimmed" className={classes.staying}>
      {cell.kind === 'covered' ? t(($) => $.standards.ladder.covered) : t(($) => $.standards.ladder.notYet)}
    </Text>
  );
}
