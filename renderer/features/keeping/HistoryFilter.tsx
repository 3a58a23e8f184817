import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { CHANGES, type Change } from '../../../shared/journal/event.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useWords } from '../../ui/words.ts';

/** Which changes are wanted; null: all of them. */
export interface Filter {
  readonly table: string | null;
  readonly change: Change | null;
  /** Days where the machine stands, both included. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export const EVERYTHING: Filter = { table: null, change: null, from: null, to: null };

/** What is asked for: the journal tells instants, and a day begins and ends where the machine stands. */
export const toAsked = ({ table, change, from, to }: Filter) => ({
  table,
  change,
  since: from && beginningOf(from, 0),
  until: to && beginningOf(to, 1),
});

function beginningOf(day: PlainDate, later: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

interface HistoryFilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Narrows the history down: to one kind of record, to what became of it, to some days. */
export function HistoryFilter({ filter, onChange }: HistoryFilterProps) {
  const { t } = useTranslation();
  const words = useWords();
  const tables = Object.entries<string>(words.history.table).map(([value, label]) => ({ value, label }));
  return (
    <Group gap="sm" align="flex-end" mb="md">
      <Select
        label={t(($) => $.keeping.filter.table)}
        placeholder={t(($) => $.keeping.filter.allTables)}
        data={tables}
        value={filter.table}
        clearable
        searchable
        w={220}
        onChange={(table) => onChange({ ...filter, table })}
      />
      <Select
        label={t(($) => $.keeping.filter.change)}
        placeholder={t(($) => $.keeping.filter.allChanges)}
        data={CHANGES.map((value) => ({ value, label: words.history.change[value] }))}
        value={filter.change}
        clearable
        w={160}
        onChange={(change) => onChange({ ...filter, change })}
      />
      <DateField
        label={t(($) => $.keeping.filter.from)}
        value={filter.from}
        w={150}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DateField
        label={t(($) => $.keeping.filter.to)}
        value={filter.to}
        w={150}
        onChange={(to) => onChange({ ...filter, to })}
      />
    </Group>
  );
}
