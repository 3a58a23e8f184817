import { Badge, Button, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import type { SignoffState } from '../../../shared/signoff/state.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';
import { SaveBadge } from './SaveBadge.tsx';
import classes from './SignoffTable.module.css';

const COLORS: Readonly<Record<SignoffState, string>> = {
  current: 'green',
  stale: 'orange',
  expired: 'gray',
  withdrawn: 'red',
  superseded: 'gray',
};

/** Every sign-off that came in, the latest first, with what has become of it; where there is none, the way to ask for one. */
export function SignoffTable({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useAnswer('signoffs.list', {});
  if (error) return <FaultMessage fault={error} />;
  if (!data) return <Skeleton h={240} />;
  if (data.length === 0)
    return (
      <EmptyState
        icon={<IconSignature size={36} />}
        title={t(($) => $.signoff.none)}
        description={t(($) => $.signoff.noneWhy)}
        action={<Button onClick={onAsk}>{t(($) => $.signoff.ask)}</Button>}
      />
    );
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(($) => $.signoff.requirement)}</Table.Th>
            <Table.Th>{t(($) => $.signoff.decision)}</Table.Th>
            <Table.Th>{t(($) => $.signoff.signer)}</Table.Th>
            <Table.Th>{t(($) => $.signoff.state)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.toReversed().map((signoff) => (
            <Row key={signoff.id} signoff={signoff} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ signoff }: { readonly signoff: SignoffRecord }) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const { code, text, evidence, decision, varcs, comment, name, trust, date, until, state } = signoff;
  const { changes, withdrawn, sawCopy } = signoff;
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{[code, text].filter(Boolean).join(' ')}</Text>
        <Text size="xs" c="dimmed">
          {evidence.title}
          {sawCopy && ` · ${t(($) => $.signoff.sawCopy)}`}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{words.decision[decision]}</Text>
        {varcs.length > 0 && (
          <Text size="xs" c="dimmed">
            {varcs.map((tick) => words.varcs[tick]).join(' · ')}
          </Text>
        )}
        {comment !== '' && <Text size="xs">{comment}</Text>}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {words.trust[trust]}
        </Text>
      </Table.Td>
      <Table.Td>
        <Stack gap={2} align="flex-start">
          <Badge color={COLORS[state]} variant="light" tt="none">
            {words.signoffState[state]}
          </Badge>
          <Text size="xs" c="dimmed" className={classes.whole}>
            {formats.day(date)}
          </Text>
          {until !== null && (
            <Text size="xs" c="dimmed">
              {t(($) => $.signoff.until, { date: formats.day(until) })}
            </Text>
          )}
          {state === 'stale' &&
            changes.map((change) => (
              <Text key={change} size="xs">
                {words.signoffChange[change]}
              </Text>
            ))}
          {withdrawn && (
            <Text size="xs">
              {t(($) => $.signoff.withdrawnFor, {
                date: formats.day(withdrawn.date),
                reason: withdrawn.reason,
              })}
            </Text>
          )}
          {state === 'current' && decision === 'met' && (
            <SaveBadge signoff={signoff.id} of={[code, text].filter(Boolean).join(' ')} />
          )}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}
