import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../../shared/contract/fault.ts';
import { KEPT_BECAUSE, type Purged } from '../../../shared/evidence/purging.ts';
import { useConfirmRemoval } from '../../ui/confirmRemoval.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useChange, useUnderway } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';

export interface Purge {
  /** The backup before it may take long. Null while none is under way. */
  readonly job: string | null;
  /** @param ids null: all in the trash */
  readonly ask: (title: string, ids: readonly string[] | null) => void;
}

/**
 * Deletes evidence in the trash for good, after asking, and tells what went and what stayed for which reason, wherever
 * the person is by then: they need not wait beside it.
 */
export function usePurge(): Purge {
  const { t } = useTranslation();
  const confirm = useConfirmRemoval();
  const tell = useTellPurged();
  const { mutateAsync: purge } = useChange('quarantine.put', { foreseen: 'cancelled' });
  const [underway] = useUnderway('quarantine.put');
  const ask = (title: string, ids: readonly string[] | null) =>
    confirm({
      title,
      consequence: t(($) => $.evidence.trash.purgeWhy),
      verb: t(($) => $.evidence.trash.purgeGo),
      onConfirm: () =>
        void purge({ input: { ids: ids && [...ids], asked: true, job: crypto.randomUUID() } })
          .then(tell)
          .catch((fault: unknown) => isCancelled(fault) && tellStopped()),
    });
  const tellStopped = () =>
    notifications.show({
      role: 'status',
      message: t(($) => $.evidence.trash.purgeStopped),
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
    });
  return { job: underway?.job ?? null, ask };
}

const isCancelled = (error: unknown): boolean => error instanceof Fault && error.code === 'cancelled';

/** Titles that a reason has room for: a notice is cut off below a certain height. */
const MOST = 5;

function useTellPurged(): (purged: Purged) => void {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  const tellKept = (some: Purged['kept']) => {
    const [first] = some;
    if (first === undefined) return null;
    const why = words.keptBecause[first.why];
    const titles = formats.list(some.slice(0, MOST).map(({ title }) => title));
    return (
      <Text key={first.why} size="sm" lineClamp={2}>
        {some.length === 1
          ? t(($) => $.evidence.trash.keptOne, { title: first.title, why })
          : t(($) => $.evidence.trash.keptMany, { number: formats.number(some.length), why, titles })}
      </Text>
    );
  };
  return ({ purged, files, bytes, kept }) => {
    if (purged > 0)
      notifications.show({
        role: 'status',
        title: t(($) => $.evidence.trash.purged, { count: purged }),
        message: files > 0 && t(($) => $.evidence.trash.quarantinedAt, { bytes: formats.bytes(bytes) }),
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      });
    if (kept.length > 0)
      notifications.show({
        role: 'alert',
        color: 'yellow',
        autoClose: false,
        title: t(($) => $.evidence.trash.kept),
        message: (
          <Stack gap={4}>
            {KEPT_BECAUSE.map((reason) => tellKept(kept.filter(({ why }) => why === reason)))}
          </Stack>
        ),
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      });
  };
}
