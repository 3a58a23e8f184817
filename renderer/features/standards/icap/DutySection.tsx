import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { placeOfNode } from '../places.ts';
import { errataOfNode, headingOf, useReading } from '../reading.ts';
import classes from '../Standards.module.css';
import { TaskCard } from './TaskCard.tsx';

/** A duty and its tasks. */
export function DutySection({ duty }: { readonly duty: StandardNode }) {
  const { t } = useTranslation();
  const { standard, sought } = useReading();
  const place = placeOfNode(duty.id);
  return (
    <section className={classes.section} aria-labelledby={place}>
      <Text size="sm" c="dimmed" lang={standard.language}>
        {headingOf(standard, 'duty') ?? t(($) => $.words.nodeType.duty)}
      </Text>
      <Title
        order={2}
        id={place}
        tabIndex={-1}
        className={classes.place}
        lang={standard.language}
        data-sought={duty.id === sought || undefined}
      >
        {duty.code !== null && <span className={classes.code}>{duty.code}</span>}
        {duty.text}
      </Title>
      <ErratumNotes errata={errataOfNode(standard, duty.id)} />
      {childrenOf(standard, duty.id).map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </section>
  );
}
