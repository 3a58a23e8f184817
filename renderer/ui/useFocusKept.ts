import { useEffect, useRef } from 'react';
import { focusContent } from './focusContent.ts';

/**
 * Where a change takes away the very thing that was pressed, the focus goes on from a place that stays: whoever works
 * with the keys would else be at the top of the window again. Whoever has gone on meanwhile stays there.
 */
export function useFocusKept(state: unknown, place: () => void = focusContent): void {
  const before = useRef(state);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!Object.is(before.current, state) && isLost) place();
    before.current = state;
  });
}
