import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import type { Offer } from '../../../../shared/coverage/lowerLevels.ts';
import { indexStandard, requirementsOf } from '../../../../shared/standard/tree.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import { TextLink } from '../../../ui/links.tsx';
import { NodeText } from '../../../ui/NodeText.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { EvidenceDrawer } from '../../evidence/index.ts';
import classes from '../Explained.module.css';
import { Part } from './Counted.tsx';

interface LowerLevelsProps {
  readonly standard: Standard;
  readonly answer: SufficiencyAnswer;
}

/** 高级别涵盖低级别: how far the levels beneath are shown, and what of their evidence may serve here too. */
export function LowerLevels({ standard, answer: { level: higher, lower } }: LowerLevelsProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const answer = useAnswer(
    'sufficiency.offers',
    { standard: standard.id, level: higher },
    { enabled: isOpen },
  );
  const pieces = byEvidence(answer.data ?? []);
  const [named, setNamed] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const rest = pieces.length - named;
  /** Reading goes on where it stopped, though the button may be gone by then. */
  const nameMore = () => {
    flushSync(() => setNamed(named + AT_ONCE));
    list.current?.children[named]?.querySelector('button')?.focus();
  };
  if (lower.length === 0) return null;
  const { byId } = indexStandard(standard);
  return (
    <details className={classes.explained} onToggle={({ currentTarget: { open } }) => setIsOpen(open)}>
      <summary>{t(($) => $.coverage.enough.lower)}</summary>
      <Text size="sm" c="dimmed" my="xs">
        {t(($) => $.coverage.enough.lowerWhy)}
      </Text>
      <ul className={classes.parts}>
        {lower.map(({ level, enough, total }) => (
          <li key={level}>
            <Part
              standard={standard}
              nodes={ownOf(standard, level)}
              summary={`${levelName(t, level)} ${t(($) => $.coverage.share, {
                covered: number(enough),
                total: number(total),
              })}`}
            >
              <Text size="sm" my="xs">
                <TextLink to="/coverage" search={{ standard: standard.id, level }}>
                  {t(($) => $.coverage.enough.lowerOpen)}
                </TextLink>
              </Text>
            </Part>
          </li>
        ))}
      </ul>
      <FaultMessage fault={answer.error} />
      {answer.isLoading && <Skeleton height={120} mt="sm" aria-hidden />}
      {pieces.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t(($) => $.coverage.enough.offers)}
          </Text>
          <ul className={classes.parts} ref={list}>
            {pieces.slice(0, named).map(([evidence, { title, nodes }]) => (
              <li key={evidence}>
                <Anchor component="button" type="button" ta="start" onClick={() => setOpened(evidence)}>
                  {title}
                </Anchor>
                {nodes.map((id) => {
                  const node = byId.get(id);
                  return (
                    node && (
                      <Text key={id} size="sm" c="dimmed" component="div">
                        <NodeText node={node} language={standard.language} lines={1} />
                      </Text>
                    )
                  );
                })}
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                {t(($) => $.coverage.enough.rest, { number: number(rest) })}
              </Text>
              <Button variant="subtle" size="compact-sm" onClick={nameMore}>
                {t(($) => $.coverage.enough.more, { number: number(Math.min(rest, AT_ONCE)) })}
              </Button>
            </Group>
          )}
          {/* Where it is linked to what it shows of this level. */}
          <EvidenceDrawer id={opened} onClose={() => setOpened(null)} />
        </>
      )}
    </details>
  );
}

/** So many pieces are named at once, and with each press so many more. */
const AT_ONCE = 50;

/** The requirements of a level, without those that all levels share. */
const ownOf = (standard: Standard, level: number): readonly string[] =>
  requirementsOf(standard, level).flatMap((node) => (node.level === level ? [node.id] : []));

/** A piece once, with all that it shows of the lower levels. */
function byEvidence(offers: readonly Offer[]) {
  const pieces = new Map<string, { readonly title: string; readonly nodes: string[] }>();
  for (const { evidence, title, node } of offers) {
    const known = pieces.get(evidence);
    if (known) known.nodes.push(node);
    else pieces.set(evidence, { title, nodes: [node] });
  }
  return [...pieces];
}
