import { useTranslation } from 'react-i18next';
import type { Evidence, WorkOutput } from '../../../shared/evidence/evidence.ts';
import { EvidenceChooser, useUndoNotice } from '../evidence/index.ts';
import { useChange } from '../../ui/procedure.ts';

interface GatherEvidenceProps {
  readonly output: WorkOutput;
  readonly gathered: readonly Evidence[];
  readonly onClose: () => void;
}

/** Gathers evidence that is there already under a work output. */
export function GatherEvidence({ output, gathered, onClose }: GatherEvidenceProps) {
  const { t } = useTranslation();
  const { mutateAsync: edit } = useChange('evidence.edit');
  const tell = useUndoNotice();
  const gather = async (chosen: readonly Evidence[]) => {
    const done: Evidence[] = [];
    for (const evidence of chosen) {
      const record = { ...evidence, workOutput: output.id };
      const edited = await edit({ input: { id: evidence.id, record } }).catch(() => null);
      if (edited !== null) done.push(evidence);
    }
    const put = async (workOutputOf: (evidence: Evidence) => string | null) => {
      for (const evidence of done)
        await edit({
          input: { id: evidence.id, record: { ...evidence, workOutput: workOutputOf(evidence) } },
        });
    };
    if (done.length > 0)
      tell(
        t(($) => $.workOutputs.gathered, { title: output.title, number: done.length }),
        () => put(({ workOutput }) => workOutput),
        () => put(() => output.id),
      );
  };
  return (
    <EvidenceChooser
      title={t(($) => $.workOutputs.gatherTitle, { title: output.title })}
      without={new Set(gathered.map(({ id }) => id))}
      onChoose={(chosen) => void gather(chosen)}
      onClose={onClose}
    />
  );
}
