import { Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../../shared/standard/crosswalk.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { PlainLink } from '../../../ui/links.tsx';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { ancestorNames } from '../ancestorNames.ts';
import { PairActions } from './PairActions.tsx';
import classes from './Compare.module.css';

interface PairTableProps {
  readonly a: Standard;
  readonly b: Standard;
  readonly pairs: readonly Pair[];
  /** Whether a portfolio keeps what is said of them. */
  readonly isKept: boolean;
}

/** Pairs of nodes, both texts side by side. */
export function PairTable({ a, b, pairs, isKept }: PairTableProps) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table layout="fixed" aria-label={t(($) => $.standards.compare.table)} className={classes.pairs}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="6.5rem">
              {t(($) => $.standards.compare.score)}
            </Table.Th>
            <Table.Th scope="col" lang={a.language}>
              {a.title}
            </Table.Th>
            <Table.Th scope="col" lang={b.language}>
              {b.title}
            </Table.Th>
            {isKept && (
              <Table.Th scope="col" w="10rem">
                {t(($) => $.standards.compare.verdict)}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pairs.map((pair) => (
            <Table.Tr key={`${pair.a} ${pair.b}`}>
              <Table.Td>
                <Score value={pair.score} />
              </Table.Td>
              <Side standard={a} node={pair.a} />
              <Side standard={b} node={pair.b} />
              {isKept && (
                <Table.Td>
                  <PairActions a={a} b={b} pair={pair} name={nameOf(a, pair.a, b, pair.b)} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** P1.1.1 ≈ 1.1.1 能够……, in words that tell both. */
const nameOf = (a: Standard, nodeA: string, b: Standard, nodeB: string): string =>
  [[a, nodeA] as const, [b, nodeB] as const]
    .map(([standard, id]) => indexStandard(standard).byId.get(id))
    .map((node) => (node === undefined ? '' : nodeLabel(node)))
    .join(' ≈ ');

/** How alike: the number says it, the bar lets rows be compared at a glance. */
function Score({ value }: { readonly value: number }) {
  const formats = useFormats();
  return (
    <div className={classes.score}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.filled} style={{ width: `${value * 100}%` }} />
      </span>
      <span className={classes.number}>{formats.percent(Math.round(value * 100))}</span>
    </div>
  );
}

interface SideProps {
  readonly standard: Standard;
  readonly node: string;
}

/** One node in full, with what it stands in, as a way to it. */
const Side = memo(function Side({ standard, node: id }: SideProps) {
  const node = indexStandard(standard).byId.get(id);
  const above = ancestorNames(standard, id);
  return (
    <Table.Td lang={standard.language}>
      {node && (
        <PlainLink
          to="/standards/$standardId"
          params={{ standardId: standard.id }}
          search={{ node: id }}
          className={classes.side}
        >
          {above !== '' && <span className={classes.above}>{above}</span>}
          <NodeText node={node} language={standard.language} />
        </PlainLink>
      )}
    </Table.Td>
  );
});
