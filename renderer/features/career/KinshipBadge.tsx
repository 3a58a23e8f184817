import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kinshipOf } from '../../../shared/eligibility/facts.ts';
import type { Conditions } from './useConditions.ts';

const COLORS = { own: 'green', listed: 'ink', 'own-reading': 'yellow', unrelated: 'gray' } as const;

interface KinshipBadgeProps {
  readonly conditions: Conditions | undefined;
  readonly row: { readonly occupation: string; readonly related: boolean };
}

/** How an occupation stands to the standard's own. */
export function KinshipBadge({ conditions, row }: KinshipBadgeProps) {
  const { t } = useTranslation();
  if (conditions === undefined) return null;
  const kinship = kinshipOf(conditions.rules, row);
  return (
    <Badge variant="light" color={COLORS[kinship]}>
      {t(($) => $.career.occupation.kinship[kinship])}
    </Badge>
  );
}
