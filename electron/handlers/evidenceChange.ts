import type { Database } from 'better-sqlite3';
import { Fault } from '../../shared/contract/fault.ts';
import {
  applyChange,
  MOST_TAGS,
  putBack,
  type EvidenceChange,
  type FormerDetails,
} from '../../shared/evidence/changing.ts';
import { readEvidence, updateEvidence } from '../db/evidence.ts';
import { hasWorkOutput } from '../db/workOutputs.ts';
import type { Services } from '../services.ts';

interface Changed {
  readonly id: string;
  readonly former: FormerDetails;
}

/**
 * Says the same of many pieces of evidence, all or none.
 * @throws Fault evidence-unknown, work-output-unknown, bad-input: too many tags
 */
export const changeTogether = (services: Services, ids: readonly string[], change: EvidenceChange) =>
  services.session.within(({ db }) => {
    requireWorkOutput(db, change);
    const changeAll = () =>
      [...new Set(ids)].flatMap((id): Changed[] => {
        const evidence = readEvidence(db, id);
        if (evidence === undefined) throw new Fault('evidence-unknown');
        const applied = applyChange(evidence, change);
        if (applied === null) return [];
        if (applied.after.tags.length > MOST_TAGS) throw new Fault('bad-input', { detail: 'tags' });
        updateEvidence(db, id, applied.after);
        return [{ id, former: applied.former }];
      });
    return { changed: db.transaction(changeAll).immediate() };
  });

/** @throws Fault work-output-unknown, where something is to belong to one that is not there */
export function requireWorkOutput(
  db: Database,
  { workOutput }: { readonly workOutput?: string | null | undefined },
): void {
  if (workOutput && !hasWorkOutput(db, workOutput)) throw new Fault('work-output-unknown');
}

/**
 * Puts back what they said before that change. What lies in the trash by now is put back there.
 * @throws Fault evidence-unknown, work-output-unknown
 */
export const changeBack = (services: Services, changed: readonly Changed[], change: EvidenceChange) =>
  services.session.within(({ db }) => {
    const changeAll = () => {
      for (const { id, former } of changed) {
        const evidence = readEvidence(db, id);
        if (evidence === undefined) throw new Fault('evidence-unknown');
        const details = putBack(evidence, former, change);
        if (details.workOutput !== evidence.workOutput) requireWorkOutput(db, details);
        updateEvidence(db, id, details);
      }
    };
    db.transaction(changeAll).immediate();
    return {};
  });
