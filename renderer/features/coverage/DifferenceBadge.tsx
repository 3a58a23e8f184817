import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../shared/coverage/selfAssessment.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './Explained.module.css';

const COLORS: Readonly<Record<Difference, string>> = {
  agreed: 'gray',
  unproven: 'yellow',
  unjudged: 'ink',
  overrated: 'red',
  modest: 'green',
};

interface DifferenceBadgeProps {
  readonly difference: Difference;
  /** How often it occurs; left out where one is meant. */
  readonly count?: number;
}

/** How an own rating stands to what is shown and judged, in words. */
export function DifferenceBadge({ difference, count }: DifferenceBadgeProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <Badge color={COLORS[difference]} variant="light" radius="sm" tt="none" className={classes.whole}>
      {t(($) => $.coverage.self.differences[difference])}
      {count !== undefined && ` ${number(count)}`}
    </Badge>
  );
}
