import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { making, rememberChange, stepBack, stepsGone, type Step, type Undoable } from './undoStack.ts';

/** Long enough to read and to change one's mind. */
const TOLD_FOR = 10_000;
let notices = 0;

type Way = Undoable['undo'];

/** A change as it is remembered, and what takes its notice away before its time. */
export interface Told {
  readonly change: Undoable;
  readonly close: () => void;
}

/** Tells what was done, with the way back; that stays open to the keys for as long as the portfolio does. */
export function useUndoNotice(): (done: string, undo: Way, redo: Way) => Told {
  const { t } = useTranslation();
  const tellStep = useTellStep();
  return useCallback(
    (done, undo, redo) => {
      const id = `undo-${(notices += 1)}`;
      const close = () => notifications.hide(id);
      // By whichever way it is taken back, the notice goes, and it is taken back once.
      const change: Undoable = {
        done,
        undo: () => {
          close();
          return undo();
        },
        redo,
      };
      rememberChange(change);
      const act = () => void stepBack(change).then((step) => step.went === 'wrong' && tellStep('back', step));
      notifications.show({
        id,
        // Details open at the right.
        position: 'bottom-left',
        role: 'status',
        autoClose: TOLD_FOR,
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
        title: done,
        message: (
          <Button size="compact-sm" variant="light" onClick={act}>
            {t(($) => $.evidence.undo)}
          </Button>
        ),
      });
      return { change, close };
    },
    [t, tellStep],
  );
}

/** Makes a change by its way forward, and tells it once it is made; steps that are asked for meanwhile wait for it. */
export function useMakeTold(): (change: Undoable) => Promise<void> {
  const tell = useUndoNotice();
  return useCallback(({ done, undo, redo }) => making(redo, () => tell(done, undo, redo)), [tell]);
}

/** Says which change a step was about, and whether it could be gone; why not is told where the fault came from. */
export function useTellStep(): (way: 'back' | 'forward', step: Step) => void {
  const { t } = useTranslation();
  return useCallback(
    (way, step) => {
      const failed = step.went === 'wrong';
      const words = wordsOf(step);
      const done = step.went === 'nowhere' ? '' : step.change.done;
      notifications.show({
        position: 'bottom-left',
        role: failed ? 'alert' : 'status',
        // Once, however often the key is pressed.
        ...(step.went === 'nowhere' && { id: `nowhere ${way}` }),
        ...(failed && { color: 'red' }),
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
        message: t(($) => $.actions[way][words], { done }),
      });
    },
    [t],
  );
}

function wordsOf(step: Step): 'nowhere' | 'gone' | 'failed' | 'changedSince' | 'noLonger' {
  if (step.went === 'nowhere') return 'nowhere';
  if (step.went === 'there') return 'gone';
  return ({ fault: 'failed', changed: 'changedSince', gone: 'noLonger' } as const)[step.why];
}

/** Changes with each step back or forward: as a key it makes a form read anew what it keeps. */
export const useStepsGone = (): number => useSyncExternalStore(stepsGone.subscribe, stepsGone.count);
