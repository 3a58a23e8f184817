import { Tabs, Text, Title } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ladderOf } from '../../../../shared/standard/ladder.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { placeOfNode } from '../places.ts';
import { errataOfNode, headingOf, useReading } from '../reading.ts';
import classes from '../Standards.module.css';
import { ContentCard } from './ContentCard.tsx';

interface WorkRequirementsProps {
  /** The printed words above the tables. */
  readonly lead: string;
  readonly level: number;
  readonly onLevel: (level: number) => void;
}

/** Chapter 3, one level at a time. */
export function WorkRequirements({ lead, level, onLevel }: WorkRequirementsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standard } = useReading();
  const levels = standard.nodes.filter(({ type }) => type === 'level');
  return (
    <>
      <Text className={classes.printedText} lang={standard.language} mb="md">
        {lead}
      </Text>
      {ladderOf(standard) !== null && (
        <ButtonLink
          to="/standards/$standardId/ladder"
          params={{ standardId: standard.id }}
          variant="default"
          mb="md"
          leftSection={<IconColumns size={18} aria-hidden />}
        >
          {t(($) => $.standards.ladder.open)}
        </ButtonLink>
      )}
      <Tabs
        value={String(level)}
        onChange={(value) => value !== null && onLevel(Number(value))}
        keepMounted={false}
      >
        <Tabs.List aria-label={t(($) => $.standards.levelTabs)}>
          {levels.map((node) => (
            <Tabs.Tab key={node.id} value={String(node.level)} lang={standard.language}>
              {node.text}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {levels.map((node) => {
          const hours = standard.trainingHours?.find((training) => training.level === node.level)?.hours;
          return (
            <Tabs.Panel key={node.id} value={String(node.level)} pt="md">
              <Title
                order={3}
                id={placeOfNode(node.id)}
                tabIndex={-1}
                className={classes.place}
                lang={standard.language}
              >
                {node.code !== null && <span className={classes.code}>{node.code}</span>}
                {node.text}
              </Title>
              {hours !== undefined && (
                <Text c="dimmed" size="sm">
                  {t(($) => $.standards.hours, { hours: formats.number(hours) })}
                </Text>
              )}
              <ErratumNotes errata={errataOfNode(standard, node.id)} />
              {childrenOf(standard, node.id).map((part) => (
                <FunctionSection key={part.id} node={part} />
              ))}
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </>
  );
}

/** A 职业功能 and its 工作内容. */
function FunctionSection({ node }: { readonly node: StandardNode }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const place = placeOfNode(node.id);
  return (
    <section className={classes.part} aria-labelledby={place}>
      <Text size="sm" c="dimmed" lang={standard.language}>
        {headingOf(standard, 'function') ?? t(($) => $.words.nodeType.function)}
      </Text>
      <NodeTitle node={node} order={4} size="h3" />
      <ErratumNotes errata={errataOfNode(standard, node.id)} />
      {childrenOf(standard, node.id).map((content) => (
        <ContentCard key={content.id} content={content} />
      ))}
    </section>
  );
}
