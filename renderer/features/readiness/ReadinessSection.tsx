import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the page under its heading. */
export function ReadinessSection({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {lead !== undefined && (
        <Text size="sm" c="dimmed" mb="sm">
          {lead}
        </Text>
      )}
      {children}
    </Paper>
  );
}
