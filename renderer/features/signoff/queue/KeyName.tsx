import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';

/** The key beside what it does. Machines that read aloud are told by `aria-keyshortcuts`. */
export const KeyName = ({ children }: { readonly children: ReactNode }) => (
  <Kbd size="xs" aria-hidden>
    {children}
  </Kbd>
);
