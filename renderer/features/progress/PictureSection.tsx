import { Button, Group, Paper, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureName } from '../../../shared/progress/draw.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { useKeepFile } from '../../ui/keepFile.ts';
import type { Subject } from '../../ui/SubjectFields.tsx';

const SHOWN = ['chart', 'table'] as const;

interface PictureSectionProps {
  readonly picture: PictureName;
  readonly subject: Subject;
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** What stands above both. */
  readonly children?: ReactNode;
}

/** One picture, or the table behind it, and the files to save. */
export function PictureSection({ picture, subject, title, chart, table, children }: PictureSectionProps) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('chart');
  const keep = useKeepFile('progress.picture');
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h4" id={heading}>
            {title}
          </Title>
          <Group gap="xs">
            <SegmentedControl
              size="xs"
              aria-label={t(($) => $.progress.as, { title })}
              value={shown}
              data={SHOWN.map((value) => ({ value, label: t(($) => $.progress.shown[value]) }))}
              onChange={setShown}
            />
            {(['svg', 'png'] as const).map((format) => (
              <Button
                key={format}
                size="compact-sm"
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                aria-label={t(($) => $.progress.save, { title, format: format.toUpperCase() })}
                loading={keep.isPending && keep.variables.format === format}
                onClick={() =>
                  keep.mutate({ ...subject, picture, format, language: languageOf(i18n.language) })
                }
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </Group>
        </Group>
        {children}
        {shown === 'chart' ? chart : table}
      </Stack>
    </Paper>
  );
}
