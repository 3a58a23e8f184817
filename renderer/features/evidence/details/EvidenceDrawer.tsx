import { Button, Divider, Drawer, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim, Evidence } from '../../../../shared/evidence/evidence.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useRemoveEvidence } from '../useRemoveEvidence.tsx';
import { Claims } from './Claims.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { EvidencePreview } from './EvidencePreview.tsx';

interface EvidenceDrawerProps {
  /** Null: closed. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** Everything about one piece of evidence, beside the page it was opened from. */
export function EvidenceDrawer({ id, onClose }: EvidenceDrawerProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(id);
  // What was open stays drawn while the drawer slides away.
  if (id !== null && id !== shown) setShown(id);
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="min(36rem, 100vw)"
      title={t(($) => $.evidence.drawer.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {shown !== null && <Content id={shown} onClose={onClose} />}
    </Drawer>
  );
}

function Content({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const all = useAnswer('evidence.list', {});
  const item = all.data?.items.find(({ evidence }) => evidence.id === id);
  if (all.error) return <FaultMessage fault={all.error} />;
  if (!all.data) return <Skeleton h={480} />;
  if (!item) return <Text>{t(($) => $.evidence.drawer.gone)}</Text>;
  return <Item key={id} evidence={item.evidence} claims={item.claims} onClose={onClose} />;
}

interface ItemProps {
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
  readonly onClose: () => void;
}

function Item({ evidence, claims, onClose }: ItemProps) {
  const { t } = useTranslation();
  const remove = useRemoveEvidence();
  return (
    <Stack gap="lg">
      <EvidencePreview evidence={evidence} />
      <DetailsForm evidence={evidence} />
      <Divider />
      <Claims evidence={evidence.id} claims={claims} />
      <Divider />
      <section>
        <Title order={3} mb="xs">
          {t(($) => $.evidence.drawer.file)}
        </Title>
        <EvidenceFacts evidence={evidence} />
      </section>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          onClose();
          void remove([evidence]);
        }}
      >
        {t(($) => $.evidence.toTrash)}
      </Button>
    </Stack>
  );
}
