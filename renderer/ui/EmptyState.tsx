import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is not here yet. */
  readonly title: string;
  /** What belongs here and why. */
  readonly description?: ReactNode;
  readonly icon?: ReactNode;
  /** One button to begin. */
  readonly action?: ReactNode;
}

/** An empty place that teaches: what belongs here, one button to begin. */
export function EmptyState({ title, description, icon, action }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="sm" maw="34rem" mx="auto" ta="center">
        {icon !== undefined && (
          <Text c="dimmed" component="div" aria-hidden>
            {icon}
          </Text>
        )}
        <Title order={2} size="h3">
          {title}
        </Title>
        {description !== undefined && (
          <Text c="dimmed" component="div">
            {description}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  );
}
