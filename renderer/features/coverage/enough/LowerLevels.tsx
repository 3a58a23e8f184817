import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import { TextLink } from '../../../ui/links.tsx';
import { NodeText } from '../../../ui/NodeText.tsx';
import classes from '../Explained.module.css';

interface LowerLevelsProps {
  readonly standard: Standard;
  readonly answer: SufficiencyAnswer;
}

/** 高级别涵盖低级别: how far the levels beneath are shown, and what of their evidence may serve here too. */
export function LowerLevels({ standard, answer: { lower, offers } }: LowerLevelsProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
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
            {offers.map(({ evidence, title, node }) => {
              const of = byId.get(node);
              return (
                <li key={`${evidence} ${node}`}>
                  <TextLink to="/evidence" search={{ standard: standard.id, node }}>
                    {title}
                  </TextLink>{' '}
                  <Text span size="sm" c="dimmed">
                    {of && <NodeText node={of} language={standard.language} lines={1} />}
                  </Text>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}
