import { Group, Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface StartCardProps {
  readonly title: string;
  /** A link to the page that has it all. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** One answer on the start page. */
export function StartCard({ title, more, children }: StartCardProps) {
  const id = useId();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Stack gap="sm" h="100%">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h4" c="dimmed" id={id}>
            {title}
          </Title>
          {more}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
