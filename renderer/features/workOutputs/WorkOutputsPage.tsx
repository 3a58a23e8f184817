import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, WorkOutput } from '../../../shared/evidence/evidence.ts';
import { EvidenceDrawer, useAim, useFileChooser, useIntake } from '../evidence/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { ignoreFault, useAnswer } from '../../ui/procedure.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import { OutputActionsContext, type OutputActions } from './actions.ts';
import { GatherEvidence } from './GatherEvidence.tsx';
import { groupOutputs } from './groups.ts';
import { proposedTitle } from './proposedTitle.ts';
import { StandardOutputs } from './StandardOutputs.tsx';
import { UnusedNodes } from './UnusedNodes.tsx';
import { useOutputs } from './useOutputs.ts';
import { WorkOutputDialog, type Subject } from './WorkOutputDialog.tsx';

const route = getRouteApi('/outputs');

/** What was made, each an instance of something that a standard names, with its evidence. */
export function WorkOutputsPage() {
  const { t } = useTranslation();
  const outputs = useAnswer('workOutputs.list', {});
  const standards = useAnswer('standards.list', {});
  const evidence = useAnswer('evidence.list', { gathered: true });
  const aim = useAim();
  const begun = route.useSearch();
  const navigate = route.useNavigate();
  const markHere = useStillHere();
  const [subject, setSubject] = useState<Subject | null>(
    begun.standard !== undefined && begun.node !== undefined
      ? { output: null, standard: begun.standard, node: begun.node }
      : null,
  );
  const close = () => {
    setSubject(null);
    // Else the form would be begun once more whenever this address is come back to.
    if (begun.node !== undefined) void navigate({ search: {}, replace: true });
  };
  const [gathering, setGathering] = useState<WorkOutput | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [fileInput, chooseFiles] = useFileChooser();
  const intake = useIntake();
  const { add } = useOutputs();

  const gathered = useMemo(() => groupByOutput(evidence.data?.items ?? []), [evidence.data]);
  const actions = useMemo((): OutputActions => {
    const take = ({ id }: WorkOutput, files: readonly File[]) => intake(files, { workOutput: id });
    return {
      take,
      choose: (output) => chooseFiles((files) => take(output, files)),
      gather: setGathering,
      edit: (output) => setSubject({ output }),
      add: (standard, node) => setSubject({ output: null, standard, node }),
      begin: (standard, node, files) =>
        void add({ title: proposedTitle(node), standard, node: node.id })
          .then((output) => take(output, files))
          .catch(ignoreFault),
      fill: (standard, node) => {
        const isStillHere = markHere();
        void add({ title: proposedTitle(node), standard, node: node.id })
          .then(({ id }) =>
            isStillHere() ? navigate({ to: '/forms', search: { workOutput: id } }) : undefined,
          )
          .catch(ignoreFault);
      },
      open: setOpened,
    };
  }, [intake, chooseFiles, add, navigate, markHere]);

  const addButton = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setSubject({ output: null })}>
      {t(($) => $.workOutputs.add)}
    </Button>
  );
  const ready = outputs.data && standards.data && aim !== undefined;
  return (
    <Page
      title={t(($) => $.words.action.outputs)}
      description={t(($) => $.workOutputs.lead)}
      actions={ready && outputs.data.length > 0 && addButton}
    >
      {fileInput}
      <OutputActionsContext value={actions}>
        <Stack gap="xl">
          <FaultMessage fault={outputs.error ?? standards.error ?? evidence.error} />
          {!ready && !outputs.error && <Skeleton h={320} />}
          {ready && outputs.data.length === 0 && (
            <EmptyState
              icon={<IconPackage size={40} stroke={1.25} />}
              title={t(($) => $.workOutputs.none)}
              description={t(($) => $.workOutputs.noneAbout)}
              action={addButton}
            />
          )}
          {ready &&
            groupOutputs(outputs.data, standards.data, aim?.standard).map((group) => (
              <StandardOutputs key={group.standard} {...group} gathered={gathered} />
            ))}
          {ready && aim && (
            <UnusedNodes
              standardId={aim.standard}
              level={aim.level}
              used={new Set(outputs.data.map(({ standard, node }) => `${standard}/${node}`))}
            />
          )}
        </Stack>
      </OutputActionsContext>
      <WorkOutputDialog subject={subject} onClose={close} />
      {gathering && (
        <GatherEvidence
          output={gathering}
          gathered={gathered.get(gathering.id) ?? []}
          onClose={() => setGathering(null)}
        />
      )}
      <EvidenceDrawer id={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

function groupByOutput(
  items: readonly { readonly evidence: Evidence }[],
): ReadonlyMap<string, readonly Evidence[]> {
  const byOutput = new Map<string, Evidence[]>();
  for (const { evidence } of items) {
    if (evidence.workOutput === null) continue;
    const list = byOutput.get(evidence.workOutput);
    if (list) list.push(evidence);
    else byOutput.set(evidence.workOutput, [evidence]);
  }
  return byOutput;
}
