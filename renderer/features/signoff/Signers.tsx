import { Alert, Badge, Button, Group, Modal, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSignerRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { fill } from '../../../shared/words/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useWords } from '../../ui/words.ts';

/** Whose keys were seen, how each is known to be that person's, and the means to check it. */
export function Signers() {
  const { t } = useTranslation();
  const { data, error } = useAnswer('signoffs.signers', {});
  const [checking, setChecking] = useState<KnownSignerRecord | null>(null);
  if (error) return <FaultMessage fault={error} />;
  if (!data) return <Skeleton h={200} />;
  if (data.length === 0)
    return <EmptyState icon={<IconKey size={36} />} title={t(($) => $.signoff.noSigners)} />;
  return (
    <Stack gap="md">
      {data.map((signer) => (
        <SignerCard key={signer.did} signer={signer} onCheck={() => setChecking(signer)} />
      ))}
      {checking && <CheckDialog key={checking.did} signer={checking} onClose={() => setChecking(null)} />}
    </Stack>
  );
}

interface SignerCardProps {
  readonly signer: KnownSignerRecord;
  readonly onCheck: () => void;
}

function SignerCard({ signer, onCheck }: SignerCardProps) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <div>
            <Text fw={600}>{signer.name}</Text>
            <Text size="sm" c="dimmed">
              {[signer.unit, signer.post, signer.phone].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <Badge color={signer.trust === 'checked' ? 'green' : 'orange'} variant="light" tt="none">
            {words.trust[signer.trust]}
          </Badge>
        </Group>
        <Text size="sm">{words.trustWhy[signer.trust]}</Text>
        {signer.checked !== null && (
          <Text size="xs" c="dimmed">
            {t(($) => $.signoff.checked, { date: formats.moment(signer.checked) })}
          </Text>
        )}
        {signer.warnings.map((code) => (
          <Alert key={code} color="orange" icon={<IconAlertTriangle aria-hidden />}>
            {fill(words.signerWarning[code], { name: signer.name })}
          </Alert>
        ))}
        <Text size="xs" c="dimmed" style={{ wordBreak: 'break-all' }}>
          {signer.did}
        </Text>
        {signer.trust !== 'checked' && (
          <Group>
            <Button variant="default" size="xs" onClick={onCheck}>
              {t(($) => $.signoff.check)}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

interface CheckDialogProps {
  readonly signer: KnownSignerRecord;
  readonly onClose: () => void;
}

/** The words are not shown here: they come from the other person, or the comparison is none. */
function CheckDialog({ signer, onClose }: CheckDialogProps) {
  useFocusBack();
  const { t } = useTranslation();
  const [heard, setHeard] = useState('');
  const check = useChange('signoffs.checkSigner', { faultsShown: 'by the page' });
  return (
    <Modal opened onClose={onClose} title={`${t(($) => $.signoff.checkTitle)} · ${signer.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate({ input: { did: signer.did, words: heard } }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <Text size="sm">{t(($) => $.signoff.checkHow)}</Text>
          <TextInput
            label={t(($) => $.signoff.heard)}
            value={heard}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            onChange={({ currentTarget }) => setHeard(currentTarget.value)}
          />
          <FaultMessage fault={check.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button type="submit" disabled={heard.trim() === ''} loading={check.isPending}>
              {t(($) => $.signoff.compare)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
