import { Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrataList } from './ErrataList.tsx';
import type { OutlineEntry } from './Outline.tsx';
import { placeOfSection } from './places.ts';
import { useReading } from './reading.ts';
import { Section } from './Section.tsx';
import { SourceButton } from './source/SourceButton.tsx';
import classes from './Standards.module.css';

/** Its entries in the outline. */
export function useColophonOutline(): readonly OutlineEntry[] {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { errata, source } = standard;
  const entries: readonly (OutlineEntry | false)[] = [
    errata.length > 0 && { place: placeOfSection('errata'), label: t(($) => $.standards.errata), depth: 1 },
    source.file !== '' && { place: placeOfSection('source'), label: t(($) => $.standards.source), depth: 1 },
  ];
  return entries.filter((entry) => entry !== false);
}

/** What is odd in the source, all of it, and which file the source is; what was written from nothing has none. */
export function Colophon() {
  const { t } = useTranslation();
  const { standard } = useReading();
  const { errata, source } = standard;
  return (
    <>
      {errata.length > 0 && (
        <Section name="errata" title={t(($) => $.standards.errata)}>
          <Text c="dimmed" mb="sm">
            {t(($) => $.standards.errataAbout)}
          </Text>
          <ErrataList isPlace />
        </Section>
      )}
      {source.file !== '' && (
        <Section name="source" title={t(($) => $.standards.source)}>
          <Stack gap="xs" align="flex-start">
            <Text c="dimmed">{t(($) => $.standards.sourceAbout)}</Text>
            <Text>
              {t(($) => $.standards.sourceFile)} <Code>{source.file}</Code>
            </Text>
            <Text>
              SHA-256 <Code className={classes.hash}>{source.sha256}</Code>
            </Text>
            <SourceButton />
          </Stack>
        </Section>
      )}
    </>
  );
}
