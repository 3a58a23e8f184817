import { Paper, Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../shared/eligibility/ladder.ts';
import type { Verdict } from '../../../../shared/eligibility/verdict.ts';
import { levelName } from '../../../ui/levelName.ts';

interface ComparisonProps {
  readonly facts: readonly Verdict[];
  readonly supposed: readonly Verdict[];
  /** The way up: what each level comes to with the certificates that are taken on it. */
  readonly ladder: readonly Step[];
  readonly asOf: string;
}

/** Each level by the facts alone, with the planned rows, and with the certificates of the way up besides. */
export function Comparison({ facts, supposed, ladder, asOf }: ComparisonProps) {
  const { t } = useTranslation();
  const heading = useId();
  const told = (eligible: boolean, date: string | null) => {
    const state = eligible ? 'now' : date === null ? 'never' : 'later';
    return t(($) => $.eligibility.status[state], { date: date ?? '' });
  };
  const toldOf = ({ eligible, earliestEligibleDate: date }: Verdict) => told(eligible, date);
  const toldOnWay = ({ state, eligibleFrom: date, certificate }: Step) =>
    state === 'held' || state === 'passed'
      ? t(($) => $.words.ladder.step[state], { certificate: certificate ?? '' })
      : told(date !== null && date <= asOf, date);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t(($) => $.eligibility.whatIf.comparison)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(($) => $.eligibility.whatIf.comparisonWhy)}
      </Text>
      <Table aria-labelledby={heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.level)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.byFacts)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.byPlan)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.byWayUp)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {facts.map((verdict) => {
            const other = supposed.find(({ level }) => level === verdict.level);
            const step = ladder.find(({ level }) => level === verdict.level);
            return (
              <Table.Tr key={verdict.level}>
                <Table.Th scope="row" fw={400}>
                  {levelName(t, verdict.level)}
                </Table.Th>
                <Table.Td>{toldOf(verdict)}</Table.Td>
                <Table.Td fw={other?.earliestEligibleDate === verdict.earliestEligibleDate ? 400 : 700}>
                  {other && toldOf(other)}
                </Table.Td>
                <Table.Td>{step && toldOnWay(step)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
