import type { CoverageState } from '../../../../shared/coverage/state.ts';
import { STATE_ICONS } from '../StateMark.tsx';
import classes from './CellMark.module.css';

/** A state as a small square: a colour, a pattern and a sign, so that none of them is needed alone. */
export function CellMark({ state }: { readonly state: CoverageState }) {
  const Icon = STATE_ICONS[state];
  return (
    <span className={classes.mark} data-state={state} aria-hidden>
      {state !== 'none' && <Icon size={16} stroke={2} />}
    </span>
  );
}
