import { NativeSelect, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import type { NodeCoverage } from '../../../shared/coverage/coverage.ts';
import { RATINGS, type Difference, type Rating } from '../../../shared/coverage/selfAssessment.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { nodeName, printedName } from '../../../shared/standard/nodeName.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { childrenOf, indexStandard } from '../../../shared/standard/tree.ts';
import { client } from '../../client.ts';
import { useFormats } from '../../ui/formats.ts';
import { NodeText } from '../../ui/NodeText.tsx';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { makeRecordChange } from '../../ui/undoStack.ts';
import { DifferenceBadge } from './DifferenceBadge.tsx';
import classes from './SelfAssessmentTable.module.css';

/** A requirement with what is said of it from both sides. */
export interface Assessed extends Pick<NodeCoverage, 'id' | 'state'> {
  readonly rating: Rating | undefined;
  /** A supervisor's word that still stands. */
  readonly word: SignoffRecord | undefined;
  readonly difference: Difference | undefined;
}

interface SelfAssessmentTableProps {
  readonly standard: Standard;
  /** In print order. */
  readonly assessed: readonly Assessed[];
}

/** The own rating beside evidence and judgement, under the part of the standard that each requirement stands in. */
export function SelfAssessmentTable({ standard, assessed }: SelfAssessmentTableProps) {
  const { t } = useTranslation();
  const { byId } = indexStandard(standard);
  return (
    <Table verticalSpacing="xs" aria-label={t(($) => $.coverage.self.title)} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          {(['requirement', 'rating', 'judged', 'difference'] as const).map((head) => (
            <Table.Th key={head} scope="col" className={classes[head]}>
              {t(($) => $.coverage.self.head[head])}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      {partsOf(standard, assessed).map(({ part, type, rows }) => (
        <Table.Tbody key={rows[0]?.id}>
          {part && (
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={4} className={classes.part}>
                <span lang={standard.language}>{printedName(part)}</span>
                {type !== null && ` · ${standard.headings?.[type] ?? t(($) => $.words.nodeType[type])}`}
              </Table.Th>
            </Table.Tr>
          )}
          {rows.map((row) => {
            const node = byId.get(row.id);
            return node && <Row key={row.id} standard={standard} node={node} {...row} />;
          })}
        </Table.Tbody>
      ))}
    </Table>
  );
}

interface Part {
  /** Null: what stands in no part. */
  readonly part: StandardNode | null;
  /** Only where requirements of several types stand in it, which are numbered each for themselves. */
  readonly type: StandardNode['type'] | null;
  readonly rows: readonly Assessed[];
}

/** Rows that follow one another in the same part of the standard, and are of the same type. */
function partsOf(standard: Standard, assessed: readonly Assessed[]): readonly Part[] {
  const { byId } = indexStandard(standard);
  const keyOf = ({ id }: Assessed) => {
    const node = byId.get(id);
    return `${node?.parent} ${node?.type}`;
  };
  const parts: { first: Assessed; rows: Assessed[] }[] = [];
  for (const row of assessed) {
    const open = parts.at(-1);
    if (open && keyOf(open.first) === keyOf(row)) open.rows.push(row);
    else parts.push({ first: row, rows: [row] });
  }
  return parts.map(({ first, rows }) => {
    const node = byId.get(first.id);
    const parent = node?.parent ?? null;
    const leaves = childrenOf(standard, parent).filter(({ id }) => childrenOf(standard, id).length === 0);
    const types = new Set(leaves.map(({ type }) => type));
    return {
      part: parent === null ? null : (byId.get(parent) ?? null),
      type: node !== undefined && types.size > 1 ? node.type : null,
      rows,
    };
  });
}

interface RowProps extends Assessed {
  readonly standard: Standard;
  readonly node: StandardNode;
}

function Row({ standard, node, state, rating, word, difference }: RowProps) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const rate = useChange('selfAssessment.rate');
  const say = (after: Rating | null) =>
    void makeRecordChange<{ readonly rating: Rating | null }>({
      done: t(($) => $.coverage.self.rated, { node: nodeName(node) }),
      before: { rating: rating ?? null },
      after: { rating: after },
      read: async () => {
        const all = await client['selfAssessment.list']({ standard: standard.id });
        return { rating: all.find((one) => one.node === node.id)?.rating ?? null };
      },
      put: (to) => rate.mutateAsync({ input: { standard: standard.id, node: node.id, ...to } }),
    }).catch(ignoreFault);
  return (
    <Table.Tr className={classes.row}>
      <Table.Th scope="row" fw={400}>
        <NodeText node={node} language={standard.language} />
      </Table.Th>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t(($) => $.coverage.self.rate, { node: nodeName(node) })}
          value={rating ?? ''}
          data={[
            { value: '', label: t(($) => $.coverage.self.unrated) },
            ...RATINGS.map((one) => ({
              value: String(one),
              label: t(($) => $.coverage.self.ratings[`r${one}` as const]),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            say(RATINGS.find((one) => String(one) === value) ?? null)
          }
        />
      </Table.Td>
      <Table.Td>
        {t(($) => $.words.coverageState[state])}
        {word === undefined ? (
          state !== 'none' && (
            <Text span size="sm" c="dimmed">
              {' · '}
              {t(($) => $.coverage.self.unjudged)}
            </Text>
          )
        ) : (
          <>
            {` · ${t(($) => $.words.decision[word.decision])}`}
            {word.comment !== '' && <Text size="sm">{word.comment}</Text>}
            <Text size="sm" c="dimmed">
              {word.name} · <span className={classes.date}>{day(word.date)}</span>
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td>{difference && <DifferenceBadge difference={difference} />}</Table.Td>
    </Table.Tr>
  );
}
