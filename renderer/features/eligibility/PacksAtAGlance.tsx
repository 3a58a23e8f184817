import { Badge, Group, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackVerdict, Verdict } from '../../../shared/eligibility/verdict.ts';
import { TextLink } from '../../ui/links.tsx';
import { StatusMark } from './StatusMark.tsx';

/** What each pack says of the level, beside the others; and the way to the packs. */
export function PacksAtAGlance({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const { packs = [], standard } = verdict;
  const toPacks = (
    <TextLink to="/rules" search={{ standard }} size="sm">
      {packs.length > 1 ? t(($) => $.eligibility.packs.manage) : t(($) => $.eligibility.packs.add)}
    </TextLink>
  );
  if (packs.length < 2)
    return (
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t(($) => $.eligibility.packs.why)}
        </Text>
        {toPacks}
      </Group>
    );
  return (
    <Paper withBorder p="md">
      <Table verticalSpacing="xs" aria-label={t(($) => $.eligibility.packs.title)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(($) => $.eligibility.packs.title)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.packs.answer)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.packs.by)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packs.map((pack) => (
            <Row key={pack.id} pack={pack} verdict={verdict} />
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" mt="xs">
        {toPacks}
      </Group>
    </Paper>
  );
}

function Row({ pack, verdict }: { readonly pack: PackVerdict; readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const { title, version, issuer, standing, eligible, earliestEligibleDate: date } = pack;
  const by = verdict.conditions.filter(({ id }) =>
    (eligible ? pack.alternatives : pack.earliestAlternatives).includes(id),
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {title}{' '}
        <Badge size="sm" variant="light" color={standing === 'example' ? 'gray' : 'ink'} tt="none">
          {t(($) => $.words.standing[standing])}
        </Badge>
        <Text size="sm" c="dimmed">
          {[issuer, t(($) => $.eligibility.packs.version, { version })].filter(Boolean).join(' · ')}
        </Text>
      </Table.Th>
      <Table.Td>
        <StatusMark holds={eligible} earliest={date}>
          {date === null
            ? t(($) => $.eligibility.status.never)
            : eligible
              ? t(($) => $.eligibility.since, { date })
              : t(($) => $.eligibility.status.later, { date })}
        </StatusMark>
      </Table.Td>
      <Table.Td>
        {by.map(({ number, clause }) => (number === null ? clause : `(${number})`)).join(' ') || '—'}
      </Table.Td>
    </Table.Tr>
  );
}
