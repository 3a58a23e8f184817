import { Group, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfPages } from '../evidence/index.ts';
import classes from './DossierPage.module.css';
import { Findings } from './Findings.tsx';
import type { Looked } from './order.ts';

interface PreviewProps {
  readonly looked: Looked;
  /** Whether something else was chosen since. */
  readonly stale: boolean;
}

/** The pages as they would be printed, beside what was chosen or beneath it, where they come into sight. */
export function Preview({ looked: { made, bytes, pages, findings }, stale }: PreviewProps) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  // Beneath the buttons, where there is no room beside them, it would come unseen.
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="preview" ref={section}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="preview">
          {t(($) => $.dossier.look.title)}
        </Title>
        <Text size="sm" c="dimmed">
          {t(($) => $.dossier.look.pages, { count: pages })}
        </Text>
      </Group>
      {stale && (
        <Text size="sm" mb="sm">
          {t(($) => $.dossier.look.stale)}
        </Text>
      )}
      <div className={classes.pages}>
        <PdfPages key={made} kind="made" id={made} bytes={bytes} title={t(($) => $.dossier.look.title)} />
      </div>
      {findings.length > 0 && <Findings findings={findings} />}
    </Paper>
  );
}
