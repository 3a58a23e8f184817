import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../ui/procedure.ts';

interface SaveFileProps {
  readonly kind: 'requests' | 'answers';
  readonly id: string;
  readonly fileName: string;
  readonly compact?: boolean;
}

/** Saves a file that was made where the person wants it. */
export function SaveFile({ kind, id, fileName, compact = false }: SaveFileProps) {
  const { t } = useTranslation();
  const { data } = useAnswer('portfolio.state', {});
  return (
    <Button
      component="a"
      href={data && `${data.host.filesAt}${kind}/${id}?download`}
      download={fileName}
      variant={compact ? 'default' : 'filled'}
      size={compact ? 'compact-sm' : 'sm'}
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={t(($) => $.signoff.saveNamed, { name: fileName })}
    >
      {t(($) => $.signoff.save)}
    </Button>
  );
}
