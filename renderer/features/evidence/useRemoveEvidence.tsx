import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { client } from '../../client.ts';
import { faultText } from '../../ui/faultText.ts';
import { useRefresh } from '../../ui/procedure.ts';
import { useUndoNotice } from '../../ui/undoNotice.tsx';

/** Moves evidence to the trash, however much, and offers to take it back. The page is asked anew once, at the end. */
export function useRemoveEvidence(): (all: readonly Evidence[]) => Promise<void> {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const tell = useUndoNotice();
  return useCallback(
    async (all) => {
      const removed: Evidence[] = [];
      const tellFault = (fault: unknown) => {
        notifications.show({
          id: 'evidence-fault',
          role: 'alert',
          color: 'red',
          message: faultText(t, fault),
        });
        return null;
      };
      for (const evidence of all) {
        const gone = await client['evidence.remove']({ id: evidence.id }).catch(tellFault);
        if (gone !== null) removed.push(evidence);
      }
      await refresh();
      const [first] = removed;
      if (first === undefined) return;
      const restoreAll = async () => {
        for (const { id } of removed) await client['evidence.restore']({ id }).catch(tellFault);
        await refresh();
      };
      tell(
        removed.length === 1
          ? t(($) => $.evidence.removed, { title: first.title })
          : t(($) => $.evidence.removedMany, { number: removed.length }),
        () => void restoreAll(),
      );
    },
    [t, refresh, tell],
  );
}
