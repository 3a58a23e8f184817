import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../../shared/eligibility/verdict.ts';

interface RowWarningsProps {
  readonly path: string;
  readonly warnings: readonly Warning[];
}

/** What the reader should know of one row, beside the row. */
export function RowWarnings({ path, warnings }: RowWarningsProps) {
  const { t } = useTranslation();
  return warnings
    .filter((warning) => warning.path === path)
    .map(({ code, params }) => (
      <Group
        key={code}
        gap={6}
        wrap="nowrap"
        align="flex-start"
        c="light-dark(var(--mantine-color-yellow-7), var(--mantine-color-yellow-4))"
      >
        <IconAlertTriangle size={14} aria-hidden style={{ flex: 'none', marginTop: 4 }} />
        <Text size="xs" fw={400} inherit={false}>
          {t(($) => $.words.warning[code], params)}
        </Text>
      </Group>
    ));
}
