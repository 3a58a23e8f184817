import { Badge, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing, VarcsAnswer } from '../../../../shared/coverage/varcs.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useWords } from '../../../ui/words.ts';
import classes from '../Explained.module.css';

const COLORS: Readonly<Record<Standing, string>> = {
  holds: 'green',
  partly: 'yellow',
  stated: 'ink',
  open: 'gray',
  fails: 'red',
};

interface VarcsDetailsProps {
  readonly standard: string;
  readonly node: string;
}

/** Whether what shows a requirement is valid, authentic, reliable, current and sufficient, and who says so. Asked when it is opened. */
export function VarcsDetails({ standard, node }: VarcsDetailsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const answer = useAnswer('sufficiency.varcs', { standard, node }, { enabled: opened });
  return (
    <details className={classes.explained} onToggle={({ currentTarget: { open } }) => setOpened(open)}>
      <summary>
        <Text span size="sm">
          {t(($) => $.coverage.enough.varcs.title)}
        </Text>
      </summary>
      <FaultMessage fault={answer.error} />
      {opened && answer.data && <Criteria answer={answer.data} />}
    </details>
  );
}

function Criteria({ answer }: { readonly answer: VarcsAnswer }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className={classes.parts}>
      {answer.criteria.map(({ criterion, standing, signed }) => (
        <li key={criterion}>
          <Text size="sm" component="span">
            {words.varcs[criterion]}{' '}
            <Badge color={COLORS[standing]} variant="light" tt="none">
              {t(($) => $.coverage.enough.varcs.standing[standing])}
            </Badge>{' '}
            <Text span size="sm" c="dimmed">
              {reasonsFor(criterion, signed).join(' · ')}
            </Text>
          </Text>
        </li>
      ))}
    </ul>
  );

  /** What the standing rests on. */
  function reasonsFor(criterion: VarcsAnswer['criteria'][number]['criterion'], signed: number): string[] {
    const { pieces, missing, freshness, reasons } = answer;
    const bySupervisor =
      pieces > 0 && (signed > 0 || (criterion !== 'current' && criterion !== 'sufficient'))
        ? [t(($) => $.coverage.enough.varcs.signed, { signed, pieces })]
        : [];
    switch (criterion) {
      case 'valid':
        return pieces === 0
          ? []
          : [...bySupervisor, t(($) => $.coverage.enough.varcs.reasons, { reasons, pieces })];
      case 'current':
        return [t(($) => $.coverage.enough.varcs.ages, freshness), ...bySupervisor];
      case 'sufficient':
        return [
          t(($) => $.coverage.enough.varcs[missing === 0 ? 'enough' : 'missing'], { pieces, missing }),
          ...bySupervisor,
        ];
      default:
        return bySupervisor;
    }
  }
}
