import { useTranslation } from 'react-i18next';
import type { Evidence, WorkOutput } from '../../../shared/evidence/evidence.ts';
import { EvidenceChooser, useUndoNotice } from '../evidence/index.ts';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { making } from '../../ui/undoStack.ts';

interface GatherEvidenceProps {
  readonly output: WorkOutput;
  readonly gathered: readonly Evidence[];
  readonly onClose: () => void;
}

/** Gathers evidence that is there already under a work output. */
export function GatherEvidence({ output, gathered, onClose }: GatherEvidenceProps) {
  const { t } = useTranslation();
  const { mutateAsync: change } = useChange('evidence.change');
  const { mutateAsync: changeBack } = useChange('evidence.changeBack');
  const tell = useUndoNotice();
  const wanted = { workOutput: output.id };
  const gatherOne = (id: string) =>
    change({ input: { ids: [id], change: wanted } }).then(({ changed }) => changed);
  const tellGathered = (done: Awaited<ReturnType<typeof gatherOne>>) => {
    if (done.length === 0) return;
    const all = async (way: (one: (typeof done)[number]) => Promise<unknown>) => {
      const { faults } = await goOn(done, way);
      if (faults.length > 0) throw faults[0];
    };
    tell(
      t(($) => $.workOutputs.gathered, { title: output.title, number: done.length }),
      () => all((one) => changeBack({ input: { changed: [one], change: wanted } })),
      () => all(({ id }) => gatherOne(id)),
    );
  };
  const gather = (chosen: readonly Evidence[]) =>
    making(async () => (await goOn(chosen, ({ id }) => gatherOne(id))).made.flat(), tellGathered);
  return (
    <EvidenceChooser
      title={t(($) => $.workOutputs.gatherTitle, { title: output.title })}
      without={new Set(gathered.map(({ id }) => id))}
      onChoose={(chosen) => void gather(chosen).catch(ignoreFault)}
      onClose={onClose}
    />
  );
}

/** One after the other, past those that cannot be: some evidence may be gone for good by now. */
async function goOn<One, Made>(these: readonly One[], way: (one: One) => Promise<Made>) {
  const made: Made[] = [];
  const faults: unknown[] = [];
  for (const one of these)
    await way(one).then(
      (answer) => made.push(answer),
      (fault: unknown) => faults.push(fault),
    );
  return { made, faults };
}
