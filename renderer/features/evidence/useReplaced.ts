import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useChange } from '../../ui/procedure.ts';
import { rememberRecordChange } from '../../ui/undoStack.ts';
import { readEvidence } from './readEvidence.ts';

/** Remembers that the file of a piece of evidence was replaced: the way back brings the former content, as a revision. */
export function useReplaced(): (before: Evidence, after: Evidence) => void {
  const { t } = useTranslation();
  const revert = useChange('evidence.revert');
  return ({ id, title, file }, after) => {
    if (file.sha256 === after.file.sha256) return;
    rememberRecordChange({
      done: t(($) => $.evidence.revisions.replaced, { title }),
      before: { sha256: file.sha256 },
      after: { sha256: after.file.sha256 },
      read: () => readEvidence(id).then((now) => now && { sha256: now.evidence.file.sha256 }),
      put: (to) => revert.mutateAsync({ input: { id, ...to } }),
    });
  };
}
