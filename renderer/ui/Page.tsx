import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** The language of the title, where it is a standard's. */
  readonly titleLanguage?: string | undefined;
  /** One or two sentences: what belongs here. */
  readonly description?: ReactNode;
  /** Buttons at the end of the heading's line. */
  readonly actions?: ReactNode;
  /** `reading` keeps lines short enough to read, `wide` is for tables and two columns, `window` takes all there is. */
  readonly width?: 'reading' | 'wide' | 'window';
  readonly children: ReactNode;
}

/** A page: its heading, which takes the focus when the page opens, what can be done here, and its content. */
export function Page({ title, titleLanguage, description, actions, width = 'wide', children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const app = t(($) => $.shell.app);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${title} · ${app}`;
  }, [title, app]);
  return (
    <Box className={classes.page} data-width={width}>
      <Group justify="space-between" align="flex-start" gap="md" mb="lg">
        <Stack gap={6} className={classes.heading}>
          <Title order={1} ref={heading} tabIndex={-1} lang={titleLanguage}>
            {title}
          </Title>
          {description !== undefined && (
            <Text c="dimmed" maw="46rem" component="div" style={{ textWrap: 'pretty' }}>
              {description}
            </Text>
          )}
        </Stack>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}
