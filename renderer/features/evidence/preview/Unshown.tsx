import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileIcon } from '../FileIcon.tsx';

/** Why a file is not shown; what one can still do with it stands beside it. */
export type Why = 'unknown' | 'program' | 'damaged' | 'locked' | 'unplayable' | 'unreadable' | 'too-large';

export function Unshown({ why, mediaType }: { readonly why: Why; readonly mediaType: string }) {
  const { t } = useTranslation();
  return (
    <Stack align="center" justify="center" gap={4} p="lg" ta="center" h="100%" component="output">
      <FileIcon mediaType={mediaType} size={44} stroke={1.2} />
      <Text size="sm" fw={500}>
        {t(($) => $.preview.unshown[why])}
      </Text>
      <Text size="sm" c="dimmed">
        {t(($) => $.preview.stillThere)}
      </Text>
    </Stack>
  );
}
