import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MonthCount } from '../../../../shared/evidence/finding.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import classes from './Timeline.module.css';
import type { Filter } from './useWish.ts';

interface TimelineProps {
  readonly filter: Filter & { readonly query: string };
  /** Shows what was done between two days. */
  readonly onJump: (span: { readonly from: string; readonly to: string }) => void;
}

/** Years of work, month by month: how much was done when, and the way to it. */
export function Timeline({ filter: { from: _from, to: _to, ...filter }, onJump }: TimelineProps) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const answer = useAnswer('evidence.timeline', filter);
  const months = useLastKnown(answer.data);
  if (answer.error) return <FaultMessage fault={answer.error} />;
  if (!months) return <Skeleton h={320} />;
  if (months.length === 0) return <Text c="dimmed">{t(($) => $.evidence.nothingFound)}</Text>;
  const most = Math.max(...months.map(({ count }) => count));
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  return (
    <Stack gap="lg" component="ol" className={classes.years}>
      {byYear(months).map(({ year, total, counts }) => (
        <li key={year}>
          <Title order={2} size="h4" mb={6}>
            {year}{' '}
            <Text span size="sm" c="dimmed" fw={400}>
              {t(($) => $.evidence.count, { total: formats.number(total) })}
            </Text>
          </Title>
          <ol className={classes.months}>
            {counts.map((count, index) => {
              const month = `${year}-${String(index + 1).padStart(2, '0')}`;
              const name = monthName.format(new Date(`${month}-01T00:00:00Z`));
              return (
                <li key={month}>
                  <button
                    type="button"
                    className={classes.month}
                    disabled={count === 0}
                    onClick={() => onJump(spanOf(year, index))}
                  >
                    <span>{name}</span>
                    <span className={classes.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden />
                    <span>{count === 0 ? '' : formats.number(count)}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </li>
      ))}
    </Stack>
  );
}

interface Year {
  readonly year: string;
  readonly total: number;
  /** Twelve, January first. */
  readonly counts: readonly number[];
}

function byYear(months: readonly MonthCount[]): readonly Year[] {
  const years = new Map<string, number[]>();
  for (const { month, count } of months) {
    const [year = '', number = '1'] = month.split('-');
    const counts = years.get(year) ?? Array.from({ length: 12 }, () => 0);
    counts[Number(number) - 1] = count;
    years.set(year, counts);
  }
  return [...years].map(([year, counts]) => ({ year, counts, total: counts.reduce((a, b) => a + b, 0) }));
}

/** A month's first and last day. @param index from 0 */
function spanOf(year: string, index: number): { readonly from: string; readonly to: string } {
  const month = `${year}-${String(index + 1).padStart(2, '0')}`;
  const days = new Date(Date.UTC(Number(year), index + 1, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(days).padStart(2, '0')}` };
}
