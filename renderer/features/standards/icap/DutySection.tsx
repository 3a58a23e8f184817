import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { placeOfNode } from '../places.ts';
import { errataOfNode, headingOf, useReading } from '../reading.ts';
import classes from '../Standards.module.css';
import { TaskCard } from './TaskCard.tsx';

/** A duty and its tasks. */
export function DutySection({ duty }: { readonly duty: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const place = placeOfNode(duty.id);
  return (
    <section className={classes.section} aria-labelledby={place}>
      <Text size="sm" c="dimmed" lang={standard.language}>
        {headingOf(standard, 'duty') ?? t(($) => $.words.nodeType.duty)}
      </Text>
      <NodeTitle node={duty} order={2} />
      <ErratumNotes errata={errataOfNode(standard, duty.id)} />
      {childrenOf(standard, duty.id).map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </section>
  );
}
