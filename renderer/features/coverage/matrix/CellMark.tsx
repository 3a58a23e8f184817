import { IconClock, IconClockX } from '@tabler/icons-react';
import type { CoverageState } from '../../../../shared/coverage/state.ts';
import type { Age } from '../age.ts';
import { STATE_ICONS } from '../StateMark.tsx';
import classes from './CellMark.module.css';

const AGE_ICONS = { ageing: IconClock, stale: IconClockX } as const satisfies Record<Age, unknown>;

interface CellMarkProps {
  readonly state: CoverageState;
  readonly age?: Age | null;
}

/**
 * A state as a small square: a colour, a pattern and a sign, so that none of them is needed alone. Evidence that nobody
 * has judged has the sign of its age. On other squares, whose own sign stands first, a ring in the corner says that it counts still,
 * a diamond that it counts no more.
 */
export function CellMark({ state, age = null }: CellMarkProps) {
  const Icon = age !== null && state === 'evidence' ? AGE_ICONS[age] : STATE_ICONS[state];
  return (
    <span className={classes.mark} data-state={state} data-age={age ?? undefined} aria-hidden>
      {state !== 'none' && <Icon size={16} stroke={2} />}
    </span>
  );
}
