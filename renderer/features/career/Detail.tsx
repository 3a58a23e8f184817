import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface DetailProps {
  readonly children: ReactNode;
  /** What stands beneath in smaller, paler letters; nothing where it is empty. */
  readonly beneath: string;
}

/** A cell's value; — where there is none. */
export function Detail({ children, beneath }: DetailProps) {
  return (
    <>
      <div>{children || '—'}</div>
      {beneath !== '' && (
        <Text size="sm" c="dimmed" fw={400}>
          {beneath}
        </Text>
      )}
    </>
  );
}
