import { Badge, Paper, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf, requiredBy } from '../../../../shared/standard/tree.ts';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { NodeList } from '../NodeList.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { placeOfNode } from '../places.ts';
import { errataOfNode, headingOf, useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** A task as the source's row has it: outputs and indicators, its level, and the knowledge and skills beside them. */
export function TaskCard({ task }: { readonly task: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const place = placeOfNode(task.id);
  const children = childrenOf(standard, task.id);
  return (
    <Paper withBorder component="section" className={classes.entry} aria-labelledby={place}>
      <div className={classes.entryHead}>
        <NodeTitle node={task} order={3} />
        {task.level !== undefined && (
          <Badge variant="light" color="gray" className={classes.level}>
            {t(($) => $.standards.level, { level: task.level })}
          </Badge>
        )}
      </div>
      <ErratumNotes errata={errataOfNode(standard, task.id)} />
      <div className={classes.beside}>
        <div className={classes.stack}>
          <NodeList type="output" nodes={children.filter(({ type }) => type === 'output')} />
          <NodeList type="indicator" nodes={children.filter(({ type }) => type === 'indicator')} />
        </div>
        <div className={classes.stack}>
          <Required task={task} type="knowledge" />
          <Required task={task} type="skill" />
        </div>
      </div>
    </Paper>
  );
}

/** The knowledge or the skills of a task, in the wording printed there. */
function Required({ task, type }: { readonly task: StandardNode; readonly type: 'knowledge' | 'skill' }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const id = useId();
  const required = requiredBy(standard, task.id).filter(({ node }) => node.type === type);
  if (required.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed" id={id} lang={standard.language}>
        {headingOf(standard, type) ?? t(($) => $.words.nodeType[type])}
      </Text>
      <ul className={classes.list} aria-labelledby={id} lang={standard.language}>
        {required.map(({ node, text }) => (
          <li key={node.id} className={classes.compact}>
            {node.code !== null && <span className={classes.code}>{node.code}</span>}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
