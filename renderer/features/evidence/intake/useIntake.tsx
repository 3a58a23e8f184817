import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetails, Evidence } from '../../../../shared/evidence/evidence.ts';
import { useChange } from '../../../ui/procedure.ts';
import { useRemoveEvidence } from '../useRemoveEvidence.tsx';
import { IntakeReport } from './IntakeReport.tsx';
import { takeIn, type Added, type IntakeEntry } from './takeIn.ts';

/** What new evidence belongs to from the start. */
export interface IntakeTarget {
  readonly claims?: readonly (Pick<ClaimDetails, 'standard' | 'node'> & { readonly name: string })[];
  readonly workOutput?: string;
}

/** Long enough to read and to undo. */
const TOLD_FOR = 10_000;
let batches = 0;

/**
 * Takes files into the portfolio and tells how it goes, wherever the person has gone meanwhile. Batches wait for each
 * other. Titles come from the files' names; `onDetails` opens one to say more.
 */
export function useIntake(
  onDetails: (evidence: string) => void,
): (files: readonly File[], target?: IntakeTarget) => void {
  const { t } = useTranslation();
  const { mutateAsync: add } = useChange('evidence.add', { faultsShown: 'by the page' });
  const remove = useRemoveEvidence();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const navigate = useNavigate();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(
    (files, { claims = [], workOutput = null } = {}) => {
      const input = {
        title: '',
        claims: claims.map(({ standard, node }) => ({ standard, node })),
        workOutput,
      };
      const id = `intake-${(batches += 1)}`;
      /** The page that took it may be left by then. */
      const open = (evidence: Evidence) => {
        if (here.current) onDetails(evidence.id);
        else void navigate({ to: '/evidence', search: { query: evidence.title } });
      };
      const takeBatch = async () => {
        const entries = await takeIn(
          files,
          (file) => add({ input, file }),
          (now) => tellProgress(t, id, now),
        );
        const added = entries.filter((entry) => entry.state === 'done');
        const [only] = added;
        tellResult(t, id, entries, {
          linked: claims.map(({ name }) => name),
          onUndo: () => void remove(added.map(({ evidence }) => evidence)),
          onDetails: added.length === 1 && only ? () => open(only.evidence) : undefined,
        });
      };
      queue.current = queue.current.then(takeBatch);
    },
    [t, add, remove, navigate, onDetails],
  );
}

function tellProgress(t: TFunction, id: string, entries: readonly IntakeEntry[]): void {
  const number = entries.filter(({ state }) => state !== 'waiting').length;
  const told = {
    id,
    // Details open at the right.
    position: 'bottom-left',
    loading: true,
    autoClose: false,
    withCloseButton: false,
    role: 'status',
    title: t(($) => $.evidence.intake.running, { number, total: entries.length }),
    message: <IntakeReport entries={entries} />,
  } as const;
  if (number === 1) notifications.show(told);
  else notifications.update(told);
}

interface Outcome {
  readonly linked: readonly string[];
  readonly onUndo: () => void;
  readonly onDetails: (() => void) | undefined;
}

/** What failed stays until it was read; what went well goes by itself. */
function tellResult(
  t: TFunction,
  id: string,
  entries: readonly IntakeEntry[],
  { linked, onUndo, onDetails }: Outcome,
): void {
  const failed = entries.some(({ state }) => state === 'failed');
  const closeFirst = (act: () => void) => () => {
    notifications.hide(id);
    act();
  };
  notifications.update({
    id,
    position: 'bottom-left',
    loading: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
    autoClose: failed ? false : TOLD_FOR,
    color: failed ? 'red' : 'green',
    icon: failed ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />,
    role: failed ? 'alert' : 'status',
    title: titleOf(t, entries),
    message: (
      <IntakeReport
        entries={entries}
        linked={linked}
        onUndo={closeFirst(onUndo)}
        onDetails={onDetails && closeFirst(onDetails)}
      />
    ),
  });
}

function titleOf(t: TFunction, entries: readonly IntakeEntry[]): string {
  const added = entries.filter((entry): entry is IntakeEntry & Added => entry.state === 'done');
  const failed = entries.length - added.length;
  const [only] = entries;
  if (entries.length === 1 && only?.state === 'done')
    return t(($) => $.evidence.intake.doneOne, { title: only.evidence.title });
  if (entries.length === 1 && only) return t(($) => $.evidence.intake.failed, { name: only.name });
  if (failed === 0) return t(($) => $.evidence.intake.done, { number: added.length });
  if (added.length === 0) return t(($) => $.evidence.intake.failedAll, { failed });
  return t(($) => $.evidence.intake.partly, { number: added.length, failed });
}
