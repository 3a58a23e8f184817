import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import { TextLink } from '../../../ui/links.tsx';
import { NodeText } from '../../../ui/NodeText.tsx';
import { EvidenceDrawer } from '../../evidence/index.ts';
import classes from '../Explained.module.css';

interface LowerLevelsProps {
  readonly standard: Standard;
  readonly answer: SufficiencyAnswer;
}

/** 高级别涵盖低级别: how far the levels beneath are shown, and what of their evidence may serve here too. */
export function LowerLevels({ standard, answer: { lower, offers } }: LowerLevelsProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [opened, setOpened] = useState<string | null>(null);
  if (lower.length === 0) return null;
  const { byId } = indexStandard(standard);
  return (
    <details className={classes.explained}>
      <summary>{t(($) => $.coverage.enough.lower)}</summary>
      <Text size="sm" c="dimmed" my="xs">
        {t(($) => $.coverage.enough.lowerWhy)}
      </Text>
      <ul className={classes.parts}>
        {lower.map(({ level, enough, total }) => (
          <li key={level}>
            <TextLink to="/coverage" search={{ standard: standard.id, level }}>
              {levelName(t, level)}
            </TextLink>{' '}
            {t(($) => $.coverage.share, { covered: number(enough), total: number(total) })}
          </li>
        ))}
      </ul>
      {offers.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t(($) => $.coverage.enough.offers)}
          </Text>
          <ul className={classes.parts}>
            {byEvidence(offers).map(([evidence, { title, nodes }]) => (
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
          {/* Where it is linked to what it shows of this level. */}
          <EvidenceDrawer id={opened} onClose={() => setOpened(null)} />
        </>
      )}
    </details>
  );
}

/** A piece once, with all that it shows of the lower levels. */
function byEvidence(offers: SufficiencyAnswer['offers']) {
  const pieces = new Map<string, { readonly title: string; readonly nodes: string[] }>();
  for (const { evidence, title, node } of offers) {
    const known = pieces.get(evidence);
    if (known) known.nodes.push(node);
    else pieces.set(evidence, { title, nodes: [node] });
  }
  return [...pieces];
}
