import { Button, Group, Stack } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { FilePreview } from '../preview/FilePreview.tsx';
import { lookOf } from '../preview/look.ts';
import classes from './EvidencePreview.module.css';
import { FileActions } from './FileActions.tsx';
import { FilledFormLink } from './FilledFormLink.tsx';

interface EvidencePreviewProps {
  readonly evidence: Evidence;
  readonly onEnlarge: () => void;
}

/** What the file holds, in a small frame, and what can be done with it. */
export function EvidencePreview({ evidence, onEnlarge }: EvidencePreviewProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <div className={classes.frame} data-look={lookOf(evidence.file)}>
        <FilePreview key={evidence.file.sha256} evidence={evidence} />
      </div>
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          leftSection={<IconArrowsMaximize size={16} aria-hidden />}
          onClick={onEnlarge}
        >
          {t(($) => $.preview.enlarge)}
        </Button>
        <FilledFormLink evidence={evidence.id} />
        <FileActions evidence={evidence} />
      </Group>
    </Stack>
  );
}
