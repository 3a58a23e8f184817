import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CoverageState } from '../../../shared/coverage/state.ts';
import classes from './StateMark.module.css';

/** The sign of each state, wherever it is shown. */
export const STATE_ICONS = {
  none: IconCircleDashed,
  evidence: IconCircleCheck,
  awaiting: IconHourglass,
  signed: IconRosetteDiscountCheck,
  stale: IconAlertTriangle,
} as const satisfies Record<CoverageState, unknown>;

/** How far a requirement is shown: a sign, a word, a colour. */
export function StateMark({ state }: { readonly state: CoverageState }) {
  const { t } = useTranslation();
  const Icon = STATE_ICONS[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={18} stroke={1.8} aria-hidden />
      {t(($) => $.words.coverageState[state])}
    </span>
  );
}
