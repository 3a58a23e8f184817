import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityRecord } from '../../../../shared/contract/procedures/identities.ts';
import { useConfirmRemoval } from '../../../ui/confirmRemoval.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { isOnTop } from '../../../ui/onTop.ts';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { KeyCode } from './KeyCode.tsx';
import { IdentityWays } from './IdentityWays.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { ReplaceForm } from './ReplaceForm.tsx';

/** The supervisor's keys on this computer: made, brought, carried away, compared. */
export function Identities() {
  const { t } = useTranslation();
  const { data: known, error } = useAnswer('identities.list', {});
  const data = known ?? [];
  const isNone = data.length === 0;
  const makeButton = useRef<HTMLButtonElement>(null);
  const count = known?.length;
  const before = useRef(count);
  // What was pressed is gone: a card with its identity, and with the first or the last one the buttons go elsewhere.
  useEffect(() => {
    const isChanged = before.current !== undefined && before.current !== count;
    if (isChanged && isFocusGone() && isOnTop(makeButton.current)) makeButton.current?.focus();
    before.current = count;
  }, [count]);
  return (
    <Stack gap="sm" component="section" aria-labelledby="identities">
      <Group justify="space-between">
        <Title order={2} size="h3" id="identities">
          {t(($) => $.signoff.desk.identities)}
        </Title>
        {!isNone && <IdentityWays isFirst={false} makeButton={makeButton} />}
      </Group>
      <FaultMessage fault={error} />
      {isNone && (
        <EmptyState
          icon={<IconId size={36} />}
          title={t(($) => $.signoff.desk.noIdentity)}
          description={t(($) => $.signoff.desk.noIdentityWhy)}
          action={<IdentityWays isFirst makeButton={makeButton} />}
        />
      )}
      {data.map((identity) => (
        <IdentityCard
          key={identity.did}
          identity={identity}
          others={data.filter((other) => other !== identity)}
        />
      ))}
    </Stack>
  );
}

/** Whoever has gone on to something else meanwhile stays there. */
const isFocusGone = (): boolean => {
  const { activeElement: focused } = document;
  return focused === null || focused === document.body || focused.closest('[data-closing]') !== null;
};

interface IdentityCardProps {
  readonly identity: IdentityRecord;
  readonly others: readonly IdentityRecord[];
}

function IdentityCard({ identity, others }: IdentityCardProps) {
  const { t } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const [isChanging, setIsChanging] = useState(false);
  const [isReplacing, setIsReplacing] = useState(false);
  const remove = useChange('identities.remove');
  const confirmRemoval = useConfirmRemoval();
  return (
    <Paper withBorder p="md">
      <Group align="flex-start" justify="space-between" wrap="nowrap">
        <Stack gap="xs">
          <div>
            <Text fw={600}>{identity.name}</Text>
            <Text size="sm" c="dimmed">
              {[identity.unit, identity.post, identity.phone].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <div>
            <Text size="xs" c="dimmed">
              {t(($) => $.signoff.fingerprint)}
            </Text>
            <Text ff="monospace" lang="en">
              {identity.fingerprint.join(' ')}
            </Text>
          </div>
          <Group gap="xs">
            <Button
              component="a"
              href={state && `${state.host.filesAt}keys/${identity.did.slice('did:key:'.length)}?download`}
              download={`${identity.name}.zjkey`}
              variant="default"
              size="xs"
            >
              {t(($) => $.signoff.desk.carry)}
            </Button>
            <Button variant="default" size="xs" onClick={() => setIsChanging(true)}>
              {t(($) => $.signoff.desk.change)}
            </Button>
            <Button variant="default" size="xs" onClick={() => setIsReplacing(true)}>
              {t(($) => $.signoff.desk.replace)}
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="xs"
              onClick={() =>
                confirmRemoval({
                  title: t(($) => $.signoff.desk.removeTitle),
                  consequence: t(($) => $.signoff.desk.removeWhy),
                  onConfirm: () => remove.mutate({ input: { did: identity.did } }),
                })
              }
            >
              {t(($) => $.signoff.desk.remove)}
            </Button>
          </Group>
        </Stack>
        <KeyCode text={identity.did} label={t(($) => $.signoff.desk.qr)} />
      </Group>
      {isReplacing && (
        <ReplaceForm identity={identity} others={others} onClose={() => setIsReplacing(false)} />
      )}
      {isChanging && <PassphraseForm did={identity.did} onClose={() => setIsChanging(false)} />}
    </Paper>
  );
}
