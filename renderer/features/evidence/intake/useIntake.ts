import { useCallback } from 'react';
import { Fault } from '../../../../shared/contract/fault.ts';
import type { ClaimDetails, EvidenceDetails } from '../../../../shared/evidence/evidence.ts';
import { client, knowsPaths } from '../../../client.ts';
import { useAnswer, useRefresh } from '../../../ui/procedure.ts';
import { originOf, whyLost } from './origin.ts';
import { intakeQueue } from './queue.ts';
import { useAdded } from './useAdded.ts';

/** What new evidence belongs to from the start, and what is told of all of it alike. */
export interface IntakeTarget {
  readonly claims?: readonly (Pick<ClaimDetails, 'standard' | 'node'> & { readonly name: string })[];
  readonly workOutput?: string;
  readonly details?: Partial<Pick<EvidenceDetails, 'title' | 'kind' | 'date' | 'description' | 'reflection'>>;
}

/** Takes files into the portfolio; the dock tells how it goes. Titles come from the files' names. */
export function useIntake(): (files: readonly File[], target?: IntakeTarget) => void {
  const refresh = useRefresh();
  const onAdded = useAdded();
  // What waits in the queue still goes where it was dropped, or nowhere: another portfolio may be open by then.
  const portfolio = useAnswer('portfolio.state', {}).data?.open?.id;
  return useCallback(
    (files, target = {}) =>
      void intakeQueue.put({
        items: files.map((file) => ({
          name: file.name,
          bytes: file.size,
          take: async (job) => {
            await tryToRead(file);
            return add(file, target, { job, ...(portfolio !== undefined && { portfolio }) });
          },
        })),
        linked: (target.claims ?? []).map(({ name }) => name),
        refresh,
        onAdded,
      }),
    [refresh, onAdded, portfolio],
  );
}

const add = (
  file: File,
  { claims = [], workOutput, details }: IntakeTarget,
  call: { readonly job: string; readonly portfolio?: string },
) =>
  client['evidence.add'](
    {
      title: '',
      ...details,
      origin: originOf(file),
      claims: claims.map(({ standard, node }) => ({ standard, node })),
      ...(workOutput !== undefined && { workOutput }),
      ...call,
    },
    file,
  );

/**
 * A file that is gone or may not be read: better said in these words than as a call that broke down. Where it goes by its
 * path, the main process knows more, and reads too what changed since the browser looked at it.
 */
async function tryToRead(file: File): Promise<void> {
  const why = whyLost(file);
  if (why !== undefined) throw new Fault(why, { path: file.name });
  if (knowsPaths()) return;
  try {
    // Of a file that is gone a browser says that it has no bytes, and then reads none from its beginning; read as a
    // whole, it is missed.
    await (file.size === 0 ? file : file.slice(0, 1)).arrayBuffer();
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    throw new Fault(isGone ? 'file-missing' : 'file-unreadable', { path: file.name }, error);
  }
}
