import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeType, StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { EvidenceMark } from '../EvidenceMark.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { errataOfNode, headingOf, useReading } from '../reading.ts';
import { ErratumNotes } from '../ErratumNotes.tsx';
import standardClasses from '../Standards.module.css';
import classes from './Ladder.module.css';

const PARTS = ['skill-requirement', 'knowledge-requirement'] as const satisfies readonly NodeType[];

/** A 工作内容 at one level: its name, and what the level asks for in it. Each leads to its place, and to its evidence. */
export function LadderContent({ content }: { readonly content: StandardNode }) {
  const { standard } = useReading();
  return (
    <>
      <NodeLink node={content} className={`${classes.contentName} ${classes.staying}`}>
        {content.code} {content.heading ?? content.text}
      </NodeLink>
      {PARTS.map((type) => (
        <Requirements
          key={type}
          type={type}
          nodes={childrenOf(standard, content.id).filter((node) => node.type === type)}
        />
      ))}
    </>
  );
}

interface RequirementsProps {
  readonly type: (typeof PARTS)[number];
  readonly nodes: readonly StandardNode[];
}

function Requirements({ type, nodes }: RequirementsProps) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const id = useId();
  if (nodes.length === 0) return null;
  return (
    <>
      <span id={id} className={classes.part} lang={standard.language}>
        {headingOf(standard, type) ?? t(($) => $.words.nodeType[type])}
      </span>
      <ul className={classes.requirements} aria-labelledby={id}>
        {nodes.map((node) => (
          <li key={node.id}>
            <NodeLink node={node}>
              {node.code !== null && <span className={standardClasses.code}>{node.code}</span>}
              {node.text}
            </NodeLink>{' '}
            <EvidenceMark node={node} />
            <ErratumNotes errata={errataOfNode(standard, node.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}
