import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useFileAddress } from '../useFileAddress.ts';

interface FileActionsProps extends Pick<ButtonProps, 'size'> {
  readonly evidence: Evidence;
}

/** What can be done with the file of a piece of evidence, whether or not it can be shown. */
export function FileActions({ evidence: { id, file }, size = 'xs' }: FileActionsProps) {
  const { t } = useTranslation();
  const address = useFileAddress(id);
  return (
    <Button
      component="a"
      href={`${address}?download`}
      download={file.name}
      size={size}
      variant="subtle"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t(($) => $.evidence.drawer.save)}
    </Button>
  );
}
