import { Button, Divider, Drawer, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim, Evidence } from '../../../../shared/evidence/evidence.ts';
import { useEscapeOnTop } from '../../../ui/escapeOnTop.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useStepsGone } from '../../../ui/undoNotice.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { RecordHistory } from '../../keeping/index.ts';
import { PlaceProvider } from '../preview/place.tsx';
import { Viewer } from '../preview/Viewer.tsx';
import { RedactionPanel } from '../redact/RedactionPanel.tsx';
import { useRemoveEvidence } from '../useRemoveEvidence.tsx';
import { BadgeReport } from './BadgeReport.tsx';
import { Claims } from './Claims.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { EvidencePreview } from './EvidencePreview.tsx';
import { Revisions } from './Revisions.tsx';

/** Nobody leafs through more than this. */
const MOST = 500;

interface EvidenceDrawerProps {
  /** Null: closed. */
  readonly id: string | null;
  /** What one leafs through in the viewer; all evidence where it is not said. */
  readonly among?: readonly string[] | undefined;
  readonly onClose: () => void;
}

/** Everything about one piece of evidence, beside the page it was opened from. */
export function EvidenceDrawer({ id, among, onClose }: EvidenceDrawerProps) {
  const { t } = useTranslation();
  const [known, setKnown] = useState(id);
  const [shown, setShown] = useState(id);
  const [viewing, setViewing] = useState(false);
  if (id !== known) {
    setKnown(id);
    // What was open stays drawn while the drawer slides away.
    if (id !== null) setShown(id);
  }
  const dialog = useEscapeOnTop(id !== null, onClose);
  return (
    <Drawer
      ref={dialog}
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="min(36rem, 100vw)"
      title={t(($) => $.evidence.drawer.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      closeOnEscape={false}
      // The viewer lies above it.
      trapFocus={!viewing}
    >
      {shown !== null && (
        <Content
          id={shown}
          among={among}
          viewing={viewing}
          onView={setViewing}
          onGo={setShown}
          onClose={onClose}
        />
      )}
    </Drawer>
  );
}

interface ContentProps {
  readonly id: string;
  readonly among: readonly string[] | undefined;
  readonly viewing: boolean;
  readonly onView: (viewing: boolean) => void;
  readonly onGo: (evidence: string) => void;
  readonly onClose: () => void;
}

function Content({ id, among, viewing, onView, onGo, onClose }: ContentProps) {
  const { t } = useTranslation();
  useFocusBack(); // where the drawer came with its first opening
  const answer = useAnswer('evidence.list', { ids: [id] });
  const all = useAnswer('evidence.list', { limit: MOST }, { enabled: viewing && among === undefined });
  const item = answer.data?.items[0];
  if (answer.error) return <FaultMessage fault={answer.error} />;
  if (!answer.data) return <Skeleton h={480} />;
  if (!item) return <Text>{t(($) => $.evidence.drawer.gone)}</Text>;
  if (viewing)
    return (
      <Viewer
        item={item}
        among={among ?? all.data?.items.map(({ evidence }) => evidence.id) ?? [id]}
        onGo={onGo}
        onClose={() => onView(false)}
      />
    );
  return <Item key={id} {...item} onEnlarge={() => onView(true)} onClose={onClose} />;
}

interface ItemProps {
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
  readonly onEnlarge: () => void;
  readonly onClose: () => void;
}

function Item({ evidence, claims, onEnlarge, onClose }: ItemProps) {
  const { t } = useTranslation();
  const remove = useRemoveEvidence();
  const steps = useStepsGone();
  return (
    <PlaceProvider>
      <Stack gap="lg">
        <EvidencePreview evidence={evidence} onEnlarge={onEnlarge} />
        <BadgeReport evidence={evidence} />
        <DetailsForm key={steps} evidence={evidence} />
        <Divider />
        <Claims evidence={evidence.id} claims={claims} />
        <Divider />
        <RedactionPanel evidence={evidence} />
        <section>
          <Title order={3} mb="xs">
            {t(($) => $.evidence.drawer.file)}
          </Title>
          <EvidenceFacts evidence={evidence} />
          <Revisions evidence={evidence} />
        </section>
        <RecordHistory
          records={[
            { table: 'evidence', record: evidence.id },
            ...claims.map(({ id }) => ({ table: 'claim', record: id })),
          ]}
        />
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            onClose();
            remove([evidence]);
          }}
        >
          {t(($) => $.evidence.toTrash)}
        </Button>
      </Stack>
    </PlaceProvider>
  );
}
