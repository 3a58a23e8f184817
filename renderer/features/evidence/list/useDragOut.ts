import { useCallback } from 'react';
import { useAnswer, useChange } from '../../../ui/procedure.ts';

/** Only the window's host can drag files into other programs. @returns undefined under a host that cannot */
export function useDragOut(): ((ids: readonly string[]) => void) | undefined {
  const { data } = useAnswer('portfolio.state', {});
  const { mutate: drag } = useChange('evidence.drag');
  const dragOut = useCallback(
    (ids: readonly string[]) => {
      keepFromOurselves();
      drag({ input: { ids: [...ids] } });
    },
    [drag],
  );
  return data?.host.kind === 'window' ? dragOut : undefined;
}

/** What is dragged out is no new evidence where it is dropped on the page it came from. The drag is over once the mouse
 * moves here without it, or another program comes to the front. */
function keepFromOurselves(): void {
  const over = new AbortController();
  const { signal } = over;
  const refuse = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  for (const type of ['dragenter', 'dragover', 'drop'] as const)
    window.addEventListener(type, refuse, { capture: true, signal });
  window.addEventListener('blur', () => over.abort(), { signal });
  // Until the host has made the copies, the mouse moves on with its button held.
  window.addEventListener('pointermove', ({ buttons }) => buttons === 0 && over.abort(), { signal });
}
