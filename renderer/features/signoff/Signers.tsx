import { Alert, Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { KnownSignerRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { fill } from '../../../shared/words/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats, type Formats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';
import { CheckDialog } from './CheckDialog.tsx';

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

/** When and how a key's fingerprint was compared. */
function checkedText(
  t: TFunction,
  formats: Formats,
  { checked, checkedBy }: Pick<KnownSignerRecord, 'checked' | 'checkedBy'>,
): string {
  const date = formats.moment(checked ?? '');
  return checkedBy === 'code'
    ? t(($) => $.signoff.checkedByCode, { date })
    : t(($) => $.signoff.checked, { date });
}

/** Enough to tell two keys apart on the screen. */
const shortOf = (did: string): string => `…${did.slice(-8)}`;

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
            {checkedText(t, formats, signer)}
          </Text>
        )}
        {signer.follows && (
          <Text size="sm">
            {t(($) => $.signoff.follows, {
              name: signer.follows.name,
              date: formats.moment(signer.follows.signed),
              did: shortOf(signer.follows.did),
            })}{' '}
            {signer.follows.checked !== null && checkedText(t, formats, signer.follows)}
          </Text>
        )}
        {signer.followedBy && (
          <Text size="sm">
            {t(($) => $.signoff.followedBy, {
              name: signer.followedBy.name,
              date: formats.moment(signer.followedBy.signed),
              did: shortOf(signer.followedBy.did),
            })}
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
