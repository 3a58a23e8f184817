import { Text } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from './ask.tsx';

interface Removal {
  /** “Remove …?” */
  readonly title: string;
  /** What becomes of it. */
  readonly consequence?: ReactNode;
  /** The word on the button; “Remove” without it. */
  readonly verb?: string;
  readonly onConfirm: () => void;
}

/** Asks before something goes. The careful answer has the focus. */
export function useConfirmRemoval(): (removal: Removal) => void {
  const { t } = useTranslation();
  return useCallback(
    ({ title, consequence, verb, onConfirm }: Removal) => {
      ask({
        title,
        about: consequence === undefined ? undefined : <Text component="div">{consequence}</Text>,
        labels: { confirm: verb ?? t(($) => $.shell.remove), cancel: t(($) => $.shell.cancel) },
        onConfirm,
      });
    },
    [t],
  );
}
