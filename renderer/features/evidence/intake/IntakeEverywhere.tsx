import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DropCurtain } from '../DropCurtain.tsx';
import { claimOn } from '../useNode.ts';
import { useOnto } from './ambient.ts';
import { useWindowFileDrop } from './drop.ts';
import { usePaste } from './paste.ts';
import { QuickAdd } from './QuickAdd.tsx';
import { intakeQueue } from './queue.ts';
import { useIntake } from './useIntake.ts';

interface IntakeEverywhereProps {
  readonly quickAdd: { readonly opened: boolean; readonly close: () => void };
  /** Whether files are taken from now on. */
  readonly onListening: (listens: boolean) => void;
}

/** Files and clipboards are taken in wherever the person is; the quick form is opened from outside. One for each portfolio. */
export function IntakeEverywhere({ quickAdd, onListening }: IntakeEverywhereProps) {
  const { t } = useTranslation();
  const onto = useOnto();
  const intake = useIntake();
  const take = useCallback(
    (files: readonly File[]) => intake(files, onto && { claims: [claimOn(onto)] }),
    [intake, onto],
  );
  const over = useWindowFileDrop(take);
  usePaste(
    t(($) => $.evidence.pasted),
    take,
  );
  useEffect(() => {
    onListening(true);
    return () => onListening(false);
  }, [onListening]);
  // What is still to come must not end in another portfolio.
  useEffect(() => () => intakeQueue.cancel(), []);
  return (
    <>
      {over && <DropCurtain onto={onto} />}
      <QuickAdd opened={quickAdd.opened} onto={onto} onClose={quickAdd.close} />
    </>
  );
}
