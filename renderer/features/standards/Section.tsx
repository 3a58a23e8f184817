import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { placeOfSection } from './places.ts';
import classes from './Standards.module.css';

interface SectionProps {
  readonly name: string;
  readonly title: string;
  readonly language?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A chapter of the document, with a place that the outline leads to. */
export function Section({ name, title, language, actions, children }: SectionProps) {
  const place = placeOfSection(name);
  return (
    <section className={classes.section} aria-labelledby={place}>
      <Group justify="space-between" gap="sm" mb="sm">
        <Title order={2} id={place} tabIndex={-1} className={classes.place} lang={language}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
