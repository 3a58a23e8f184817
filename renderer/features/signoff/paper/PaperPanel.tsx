import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileText, IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRecord } from '../../../../shared/contract/procedures/papers.ts';
import { useConfirmRemoval } from '../../../ui/confirmRemoval.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { useWords } from '../../../ui/words.ts';
import { EvidenceDrawer, useFileChooser } from '../../evidence/index.ts';
import { MatchByHand } from './MatchByHand.tsx';
import { SheetForm } from './SheetForm.tsx';
import { useScan } from './useScan.ts';

/** Sign-off by hand: the scan of a sheet is matched, and what stands on it typed in. Nothing of it is a digital signature. */
export function PaperPanel() {
  const { t } = useTranslation();
  const { data, error } = useAnswer('papers.list', {});
  const [fileInput, choose] = useFileChooser();
  const { scan, read, isReading, fault, done, unread, match, discard } = useScan();
  const [shown, setShown] = useState<string | null>(null);
  const chooseButton = (
    <Button
      leftSection={<IconScan size={18} aria-hidden />}
      loading={isReading}
      onClick={() => choose(([file]) => file && read(file))}
    >
      {t(($) => $.signoff.paper.attach)}
    </Button>
  );
  return (
    <Stack gap="md">
      {fileInput}
      <Text c="dimmed">{t(($) => $.signoff.paper.lead)}</Text>
      <FaultMessage fault={fault ?? error} />
      {data?.length === 0 ? (
        <EmptyState
          icon={<IconFileText size={36} />}
          title={t(($) => $.signoff.paper.none)}
          description={t(($) => $.signoff.paper.noneWhy)}
          action={chooseButton}
        />
      ) : (
        <Group>{chooseButton}</Group>
      )}
      {(data ?? []).toReversed().map((signoff) => (
        <PaperCard key={signoff.id} signoff={signoff} onShow={() => setShown(signoff.scan)} />
      ))}
      {unread !== null && (
        <MatchByHand onMatch={(sheet) => match(unread, sheet)} onDiscard={() => discard(unread)} />
      )}
      {scan && <SheetForm key={scan.evidence} scan={scan} onClose={done} />}
      <EvidenceDrawer id={shown} onClose={() => setShown(null)} />
    </Stack>
  );
}

function PaperCard({ signoff, onShow }: { readonly signoff: PaperRecord; readonly onShow: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const remove = useChange('papers.remove');
  const confirm = useConfirmRemoval();
  const { id, code, text, title, decision, varcs, comment, signer, signed, state } = signoff;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={2}>
          <Text size="sm" lineClamp={2}>
            {[code, text].filter(Boolean).join(' ')}
          </Text>
          <Text size="xs" c="dimmed">
            {title}
          </Text>
          <Text size="sm">
            {[words.decision[decision], ...varcs.map((tick) => words.varcs[tick])].join(' · ')}
          </Text>
          {comment !== '' && <Text size="sm">{comment}</Text>}
          <Text size="sm">
            {[signer.name, signer.unit, signer.post, formats.day(signed)].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
        <Stack gap={4} align="flex-end" style={{ flexShrink: 0 }}>
          <Badge color="gray" variant="outline" tt="none">
            {t(($) => $.signoff.paper.isPaper)}
          </Badge>
          {state === 'stale' && (
            <Badge color="orange" variant="light" tt="none">
              {words.signoffState.stale}
            </Badge>
          )}
          <Button variant="subtle" size="compact-xs" onClick={onShow}>
            {t(($) => $.signoff.paper.scan)}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-xs"
            onClick={() =>
              confirm({
                title: t(($) => $.signoff.paper.removeTitle),
                consequence: t(($) => $.signoff.paper.removeAbout),
                onConfirm: () => remove.mutate({ input: { id } }),
              })
            }
          >
            {t(($) => $.signoff.paper.remove)}
          </Button>
        </Stack>
      </Group>
    </Paper>
  );
}
