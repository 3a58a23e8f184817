import { useCallback } from 'react';
import { useRefresh } from '../../../ui/procedure.ts';
import { intakeQueue, type IntakeTarget } from './queue.ts';

export type { IntakeTarget } from './queue.ts';

/** Takes files into the portfolio; the dock tells how it goes. Titles come from the files' names. */
export function useIntake(): (files: readonly File[], target?: IntakeTarget) => void {
  const refresh = useRefresh();
  return useCallback((files, target = {}) => void intakeQueue.put({ files, target, refresh }), [refresh]);
}
