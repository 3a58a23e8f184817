import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useOpenFile } from '../preview/useOpenFile.tsx';
import { useFileAddress } from '../useFileAddress.ts';

interface FileActionsProps extends Pick<ButtonProps, 'size'> {
  readonly evidence: Evidence;
}

/** What can be done with the file of a piece of evidence, whether or not it can be shown. */
export function FileActions({ evidence, size = 'xs' }: FileActionsProps) {
  const { id, file } = evidence;
  const { t } = useTranslation();
  const address = useFileAddress(id);
  const opening = useOpenFile(evidence);
  return (
    <>
      {opening && (
        <Button
          size={size}
          variant="subtle"
          leftSection={<IconExternalLink size={16} aria-hidden />}
          title={t(($) => $.preview.opening.copy)}
          loading={opening.pending}
          onClick={opening.open}
        >
          {t(($) => $.preview.open)}
        </Button>
      )}
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
    </>
  );
}
