import { useCallback } from 'react';
import { Fault } from '../../../../shared/contract/fault.ts';
import type { ClaimDetails, EvidenceDetails } from '../../../../shared/evidence/evidence.ts';
import { client } from '../../../client.ts';
import { useRefresh } from '../../../ui/procedure.ts';
import { isBroken, originOf } from './origin.ts';
import { intakeQueue } from './queue.ts';

/** What new evidence belongs to from the start, and what is told of all of it alike. */
export interface IntakeTarget {
  readonly claims?: readonly (Pick<ClaimDetails, 'standard' | 'node'> & { readonly name: string })[];
  readonly workOutput?: string;
  readonly details?: Partial<Pick<EvidenceDetails, 'title' | 'kind' | 'date' | 'description'>>;
}

/** Takes files into the portfolio; the dock tells how it goes. Titles come from the files' names. */
export function useIntake(): (files: readonly File[], target?: IntakeTarget) => void {
  const refresh = useRefresh();
  return useCallback(
    (files, target = {}) =>
      void intakeQueue.put({
        items: files.map((file) => ({
          name: file.name,
          bytes: file.size,
          take: async (job) => {
            await tryToRead(file);
            return add(file, target, job);
          },
        })),
        linked: (target.claims ?? []).map(({ name }) => name),
        refresh,
      }),
    [refresh],
  );
}

const add = (file: File, { claims = [], workOutput, details }: IntakeTarget, job: string) =>
  client['evidence.add'](
    {
      title: '',
      ...details,
      origin: originOf(file),
      claims: claims.map(({ standard, node }) => ({ standard, node })),
      ...(workOutput !== undefined && { workOutput }),
      job,
    },
    file,
  );

/** A file that is gone or may not be read: better said in these words than as a call that broke down. */
async function tryToRead(file: File): Promise<void> {
  try {
    if (isBroken(file)) throw new Error(file.name);
    await file.slice(0, 1).arrayBuffer();
  } catch (error) {
    throw new Fault('file-unreadable', { path: file.name }, error);
  }
}
