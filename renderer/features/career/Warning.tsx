import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Something to look at beside a field; it stops nobody. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <Group
      gap={6}
      wrap="nowrap"
      align="flex-start"
      component="output"
      c="light-dark(var(--mantine-color-yellow-7), var(--mantine-color-yellow-4))"
    >
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      <Text size="sm" inherit>
        {children}
      </Text>
    </Group>
  );
}
