import { Text, type TitleOrder, type TitleSize } from '@mantine/core';
import { useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { requiredBy } from '../../../../shared/standard/tree.ts';
import { TextLink } from '../../../ui/links.tsx';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { FillInLink } from '../checklist/FillInLink.tsx';
import { NodeLine } from '../NodeLine.tsx';
import { NodeProse } from '../NodeProse.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { headingOf, useReading } from '../reading.ts';
import classes from './Own.module.css';
import standardClasses from '../Standards.module.css';
import type { Row } from './rows.ts';

/** Deeper than this nothing moves further in, or no room would be left for the text. */
const DEEPEST = 5;
const SIZES: readonly TitleSize[] = ['h2', 'h3', 'h4', 'h5'];

/** A node with its title, or a list of nodes that head none, as far in as they are deep. */
export function OwnRow({ row }: { readonly row: Row }) {
  const { standard } = useReading();
  const sort = useSort(row.kind === 'branch' ? row.node : row.nodes[0]);
  const id = useId();
  const style = { '--depth': Math.min(row.depth, DEEPEST) } as CSSProperties;
  const name = sort !== undefined && (
    <Text size="sm" c="dimmed" id={id} {...(sort.isPrinted && { lang: standard.language })}>
      {sort.name}
    </Text>
  );
  if (row.kind === 'branch')
    return (
      <div className={classes.branch} data-depth={Math.min(row.depth, DEEPEST)} style={style}>
        {name}
        <NodeTitle
          node={row.node}
          order={Math.min(2 + row.depth, 6) as TitleOrder}
          size={SIZES[row.depth] ?? 'h5'}
        />
        <NodeProse node={row.node} />
        <FillInLink node={row.node} />
        <Requires node={row.node} />
      </div>
    );
  return (
    <div className={classes.leaves} style={style}>
      {name}
      <ul className={standardClasses.list} {...(sort && { 'aria-labelledby': id })}>
        {row.nodes.map((node) => (
          <NodeLine key={node.id} node={node}>
            <Requires node={node} />
          </NodeLine>
        ))}
      </ul>
    </div>
  );
}

/** What its source calls this sort of node; nothing for a plain item. */
function useSort(node: StandardNode | undefined) {
  const { t } = useTranslation();
  const { standard } = useReading();
  if (node === undefined) return undefined;
  const printed = node.label ?? headingOf(standard, node.type);
  if (printed !== undefined) return { name: printed, isPrinted: true };
  if (node.type === 'item') return undefined;
  return { name: t(($) => $.words.nodeType[node.type]), isPrinted: false };
}

/** The knowledge and skills that a task requires, as ways to them. */
function Requires({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const required = requiredBy(standard, node.id);
  if (required.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" component="div" className={standardClasses.tasks}>
      {t(($) => $.standards.requires)}
      {required.map(({ node: needed, text }) => (
        <TextLink
          key={needed.id}
          to="/standards/$standardId"
          params={{ standardId: standard.id }}
          search={{ node: needed.id }}
          resetScroll={false}
          size="sm"
          lang={standard.language}
          title={text}
        >
          {nodeLabel(needed)}
        </TextLink>
      ))}
    </Text>
  );
}
