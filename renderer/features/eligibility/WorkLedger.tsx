import { Progress, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addCalendarDays, addCalendarYears, type PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { NeedVerdict } from '../../../shared/eligibility/verdict.ts';
import type { WorkNeed } from '../../../shared/standard/rules.ts';
import { useFormats } from '../../ui/formats.ts';
import { useSpanText } from '../../ui/spanText.ts';
import { rowName, type CareerRow } from './careerRows.ts';
import type { Case } from './case.ts';
import { ledgerRows, type LedgerRow, type Reason } from './ledgerRows.ts';
import { RowWarnings } from './RowWarnings.tsx';
import { useYearsText } from './yearsText.ts';
import classes from './WorkLedger.module.css';

interface WorkLedgerProps {
  readonly verdict: NeedVerdict;
  readonly need: WorkNeed;
  readonly of: Case;
}

/** How the years of a need were counted: every job with its days, their sum, and the days that the years make. */
export function WorkLedger({ verdict, need, of }: WorkLedgerProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const span = useSpanText();
  const { asOf, career } = of;
  const { firstDay = null, days = 0 } = verdict.have;
  const wanted = verdict.want.days ?? null;
  if (firstDay === null || wanted === null)
    return (
      <Text size="sm" c="dimmed">
        {t(($) => $.eligibility.ledger.none)}
      </Text>
    );
  return (
    <Stack gap="sm">
      <Table className={classes.table} verticalSpacing={6}>
        <Table.Caption className={classes.caption}>
          {t(($) => $.eligibility.ledger.caption, { asOf })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(($) => $.eligibility.ledger.work)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.ledger.recorded)}</Table.Th>
            <Table.Th scope="col">{t(($) => $.eligibility.ledger.counted)}</Table.Th>
            <Table.Th scope="col" ta="end" className={classes.dates}>
              {t(($) => $.eligibility.ledger.days)}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ledgerRows(verdict, career.employments.length, asOf).map((row) => (
            <Row key={row.path} row={row} of={of} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={2}>
              {t(($) => $.eligibility.ledger.sum)}
            </Table.Th>
            <Table.Td fw={600}>{span(firstDay, addCalendarDays(firstDay, days))}</Table.Td>
            <Table.Td fw={600} ta="end">
              {number(days)}
            </Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      {wanted > 0 && (
        <>
          <Progress
            value={Math.min(100, (100 * days) / wanted)}
            color={verdict.holds ? 'green' : 'ink'}
            size="md"
            aria-label={t(($) => $.eligibility.ledger.progress, { have: number(days), want: number(wanted) })}
          />
          <Text size="sm">
            <Target firstDay={firstDay} need={need} wanted={wanted} />{' '}
            <Reached verdict={verdict} need={need} asOf={asOf} />
          </Text>
        </>
      )}
    </Stack>
  );
}

function Row({ row, of }: { readonly row: LedgerRow; readonly of: Case }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const employment = of.career.employments[Number(row.path.split('/')[2])];
  if (employment === undefined) return null;
  const reasonText = (reason: Reason): string => {
    switch (reason) {
      case 'left-out':
        return '—';
      case 'not-yet':
        return t(($) => $.eligibility.ledger.notYet);
      case 'unrelated-occupation':
      case 'not-own-occupation':
      case 'before-certificate':
      case 'before-title':
      case 'counted-already':
        return t(($) => $.words.exclusion[reason]);
    }
  };
  const asRow: CareerRow = { list: 'employments', row: employment };
  const noted = of.warnings.some(({ path }) => path === row.path);
  return (
    <>
      <Table.Tr data-none={row.counted === null || undefined} data-noted={noted || undefined}>
        <Table.Th scope="row" fw={400}>
          {rowName(t, asRow)}
        </Table.Th>
        <Table.Td className={classes.dates}>
          {employment.start} – {employment.end ?? t(($) => $.eligibility.ledger.untilNow)}
        </Table.Td>
        {row.counted === null ? (
          <Table.Td>{reasonText(row.reason)}</Table.Td>
        ) : (
          <Table.Td className={classes.dates}>
            {row.counted.start} – {row.counted.end}
          </Table.Td>
        )}
        <Table.Td ta="end">{number(row.counted?.days ?? 0)}</Table.Td>
      </Table.Tr>
      {noted && (
        <Table.Tr>
          <Table.Td colSpan={4} pt={0}>
            <RowWarnings path={row.path} warnings={of.warnings} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

interface TargetProps {
  readonly firstDay: PlainDate;
  readonly need: WorkNeed;
  readonly wanted: number;
}

/** What N years are in days: from the first counted day to the same day N calendar years on. */
function Target({ firstDay, need, wanted }: TargetProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const span = useSpanText();
  const last = addCalendarYears(firstDay, need.years);
  return t(($) => $.eligibility.ledger.target, {
    years: span(firstDay, last),
    days: number(wanted),
    first: firstDay,
    last,
  });
}

interface ReachedProps {
  readonly verdict: NeedVerdict;
  readonly need: WorkNeed;
  readonly asOf: PlainDate;
}

function Reached({ verdict, need, asOf }: ReachedProps) {
  const { t } = useTranslation();
  const yearsText = useYearsText();
  const years = yearsText(need.years);
  const date = verdict.earliest;
  if (date === null) return t(($) => $.eligibility.ledger.neverReach, { years });
  return date <= asOf
    ? t(($) => $.eligibility.ledger.reached, { date, years })
    : t(($) => $.eligibility.ledger.willReach, { date, years });
}
