import { Group, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import { levelName } from '../../ui/levelName.ts';

const route = getRouteApi('/coverage');
const ALL = 'all';

interface SubjectChoiceProps {
  readonly standards: readonly StandardSummary[];
  readonly standard: string;
  readonly level: number | null;
}

/** Which standard, and which of its levels. */
export function SubjectChoice({ standards, standard, level }: SubjectChoiceProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const levels = standards.find(({ id }) => id === standard)?.levels ?? [];
  const choose = (search: { readonly standard: string; readonly level?: number }) =>
    void navigate({ search, replace: true });
  return (
    <Group gap="md">
      <NativeSelect
        label={t(($) => $.coverage.standard)}
        value={standard}
        data={standards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget: { value } }) => choose({ standard: value })}
      />
      {levels.length > 0 && (
        <NativeSelect
          label={t(($) => $.coverage.level)}
          value={String(level ?? ALL)}
          data={[
            ...levels
              .toSorted((a, b) => b - a)
              .map((one) => ({ value: String(one), label: levelName(t, one) })),
            { value: ALL, label: t(($) => $.coverage.allLevels) },
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose(value === ALL ? { standard } : { standard, level: Number(value) })
          }
        />
      )}
    </Group>
  );
}
