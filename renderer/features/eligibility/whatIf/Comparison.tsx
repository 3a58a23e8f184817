import { Paper, Table, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../shared/eligibility/verdict.ts';
import { levelName } from '../../../ui/levelName.ts';

interface ComparisonProps {
  readonly facts: readonly Verdict[];
  readonly supposed: readonly Verdict[];
}

/** Each level by the facts alone, and with the planned rows. */
export function Comparison({ facts, supposed }: ComparisonProps) {
  const { t } = useTranslation();
  const heading = useId();
  const told = ({ eligible, earliestEligibleDate: date }: Verdict) => {
    const state = eligible ? 'now' : date === null ? 'never' : 'later';
    return t(($) => $.eligibility.status[state], { date: date ?? '' });
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} mb="sm">
        {t(($) => $.eligibility.whatIf.comparison)}
      </Title>
      <Table aria-labelledby={heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.level)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.byFacts)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.whatIf.byPlan)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {facts.map((verdict) => {
            const other = supposed.find(({ level }) => level === verdict.level);
            return (
              <Table.Tr key={verdict.level}>
                <Table.Th scope="row" fw={400}>
                  {levelName(t, verdict.level)}
                </Table.Th>
                <Table.Td>{told(verdict)}</Table.Td>
                <Table.Td fw={other?.earliestEligibleDate === verdict.earliestEligibleDate ? 400 : 700}>
                  {other && told(other)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
