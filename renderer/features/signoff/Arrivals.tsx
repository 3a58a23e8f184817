import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { travellerOf, type Traveller } from '../../../shared/signoff/package.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { ReceivedReport } from './ReceivedReport.tsx';
import { useSignoffDrop } from './useSignoffDrop.ts';

/** A file of sign-off that came by itself: the system handed it over, or it was dropped. */
type Arrival = { readonly kind: Traveller } & ({ readonly handed: string } | { readonly file: File });

/** Of several windows another was quicker to take what was handed over. */
const TAKEN = { foreseen: 'record-unknown' } as const;

/** Opens what arrives where it belongs: a request and a key on the supervisor's desk, an answer in the portfolio. */
export function Arrivals({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const [received, setReceived] = useState<{ readonly report: ReceivedRecord; readonly of: Arrival } | null>(
    null,
  );
  const navigate = useNavigate();
  const { mutate: openReview } = useChange('reviews.open', TAKEN);
  const { mutate: bringKey } = useChange('identities.import', TAKEN);
  const { mutate: takeAnswer } = useChange('signoffs.import', TAKEN);
  const open = useCallback(
    (arrival: Arrival) => {
      const call =
        'file' in arrival ? { input: {}, file: arrival.file } : { input: { handed: arrival.handed } };
      switch (arrival.kind) {
        case 'request':
          return openReview(call, {
            onSuccess: ({ id }) => void navigate({ to: '/review/$reviewId', params: { reviewId: id } }),
          });
        case 'key':
          return bringKey(call, { onSuccess: () => void navigate({ to: '/review' }) });
        case 'response':
          return takeAnswer(call, {
            onSuccess: (report) => {
              if (report.owner === null) void navigate({ to: '/signoff' });
              setReceived({ report, of: arrival });
            },
          });
      }
    },
    [navigate, openReview, bringKey, takeAnswer],
  );
  useSignoffDrop(
    useCallback(
      (files) => {
        for (const file of files) {
          const kind = travellerOf(file.name);
          if (kind !== null) open({ kind, file });
        }
      },
      [open],
    ),
  );
  useHanded(isOpen, open);
  const report = useRef<HTMLDivElement>(null);
  // The button that led to the next report goes with the one before, and the focus with it.
  useEffect(() => {
    if (received !== null && document.activeElement === document.body) report.current?.focus();
  }, [received]);
  return (
    <Dialog
      opened={received !== null}
      onClose={() => setReceived(null)}
      title={t(($) => $.signoff.arrived)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {received && (
        <div ref={report} tabIndex={-1}>
          <ReceivedReport
            received={received.report}
            onClose={() => setReceived(null)}
            onOpened={() => open(received.of)}
          />
        </div>
      )}
    </Dialog>
  );
}

/** In milliseconds. Only a window of our own is handed files by the system. */
const LOOK_EVERY = 2000;

/**
 * Takes what the system handed over, each once. An answer waits until a portfolio is open. A window that nobody works in
 * leaves to the one in front what it sees for the first time.
 */
function useHanded(isOpen: boolean, open: (arrival: Arrival) => void): void {
  const { t } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const isHandedOver = state?.host.kind === 'window';
  const {
    data: waiting,
    dataUpdatedAt: looked,
    refetch,
  } = useAnswer('handed.list', {}, { every: () => isHandedOver && LOOK_EVERY });
  const begun = useRef(new Set<string>());
  const told = useRef(new Set<string>());
  const left = useRef(new Map<string, number>());
  // Whoever opens a file of ours elsewhere comes back to this window by it; but some desktops give it no focus.
  useEffect(() => {
    const look = () => void refetch();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refetch]);
  useEffect(() => {
    for (const { id, kind } of waiting ?? []) {
      if (begun.current.has(id)) continue;
      const first = left.current.get(id) ?? looked;
      left.current.set(id, first);
      if (!document.hasFocus() && looked < first + LOOK_EVERY) continue;
      if (kind === 'response' && !isOpen) {
        if (!told.current.has(id))
          notifications.show({ id: `arrived ${id}`, message: t(($) => $.signoff.arrivedTooSoon) });
        told.current.add(id);
        continue;
      }
      begun.current.add(id);
      open({ kind, handed: id });
    }
  }, [waiting, looked, isOpen, open, t]);
}
