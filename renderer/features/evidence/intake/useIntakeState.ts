import { useSyncExternalStore } from 'react';
import { intakeQueue, type IntakeState } from './queue.ts';

export const useIntakeState = (): IntakeState =>
  useSyncExternalStore(intakeQueue.subscribe, intakeQueue.state);
