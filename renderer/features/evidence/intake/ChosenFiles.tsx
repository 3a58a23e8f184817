import { Button, CloseButton, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFolder, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useFileChooser } from './useFileChooser.tsx';

/** So many are shown by name. */
const SHOWN = 5;

interface ChosenFilesProps {
  readonly files: readonly File[];
  /** Whether files are being dragged over the form. */
  readonly over: boolean;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onChange: (files: readonly File[]) => void;
}

/** The files of the quick form, and the ways to choose more. */
export function ChosenFiles({ files, over, onAdd, onChange }: ChosenFilesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [fileInput, choose] = useFileChooser();
  const [folderInput, chooseFolder] = useFileChooser('folder');
  return (
    <Paper withBorder p="sm" {...(over && { bg: 'var(--mantine-primary-color-light)' })}>
      {fileInput}
      {folderInput}
      <Stack gap="xs">
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPaperclip size={16} aria-hidden />}
            onClick={() => choose(onAdd)}
          >
            {t(($) => $.evidence.quickAdd.files)}
          </Button>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconFolder size={16} aria-hidden />}
            onClick={() => chooseFolder(onAdd)}
          >
            {t(($) => $.evidence.quickAdd.folder)}
          </Button>
          <Text size="sm" c="dimmed">
            {t(($) => $.evidence.quickAdd.filesHint)}
          </Text>
        </Group>
        {files.slice(0, SHOWN).map((file, index) => (
          <Group key={`${file.name}-${index}`} gap="xs" wrap="nowrap">
            <Text size="sm" truncate>
              {shownName(file.name)}
            </Text>
            <Text size="sm" c="dimmed" flex="none">
              {formats.bytes(file.size)}
            </Text>
            <CloseButton
              size="xs"
              aria-label={t(($) => $.evidence.quickAdd.without, { name: shownName(file.name) })}
              onClick={() => onChange(files.filter((one) => one !== file))}
            />
          </Group>
        ))}
        {files.length > SHOWN && (
          <Text size="sm" c="dimmed">
            {t(($) => $.evidence.quickAdd.more, { number: formats.number(files.length - SHOWN) })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
