import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardSummary } from '../../shared/contract/records.ts';
import { levelName } from './levelName.ts';

const ALL = 'all';

/** A standard and, where it has levels, one of them; null: all. */
export interface Subject {
  readonly standard: string;
  readonly level: number | null;
}

interface SubjectFieldsProps extends Subject {
  readonly standards: readonly StandardSummary[];
  readonly onChoose: (subject: { readonly standard: string; readonly level?: number }) => void;
}

/** Which standard, and which of its levels. */
export function SubjectFields({ standards, standard, level, onChoose }: SubjectFieldsProps) {
  const { t } = useTranslation();
  const levels = standards.find(({ id }) => id === standard)?.levels ?? [];
  return (
    <Group gap="md">
      <NativeSelect
        label={t(($) => $.coverage.standard)}
        value={standard}
        data={standards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget: { value } }) => onChoose({ standard: value })}
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
            onChoose(value === ALL ? { standard } : { standard, level: Number(value) })
          }
        />
      )}
    </Group>
  );
}

/** What a page is about: as its address says, or else the aim, or else the first standard. Undefined until that is known. */
export function subjectOf(
  search: { readonly standard?: string | undefined; readonly level?: number | undefined },
  aim: Subject | null | undefined,
  standards: readonly StandardSummary[] | undefined,
): Subject | undefined {
  if (aim === undefined || standards === undefined) return undefined;
  const standard = search.standard ?? aim?.standard ?? standards[0]?.id;
  if (standard === undefined) return undefined;
  return {
    standard,
    level: (search.standard === undefined ? (search.level ?? aim?.level) : search.level) ?? null,
  };
}
