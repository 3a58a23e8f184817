import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../ui/procedure.ts';

interface SaveFileProps {
  readonly kind: 'requests' | 'answers';
  readonly id: string;
  readonly fileName: string;
  readonly compact?: boolean;
  /** It comes in the place of what had the focus, and takes it. */
  readonly isNext?: boolean;
}

/** Saves a file that was made where the person wants it. */
export function SaveFile({ kind, id, fileName, compact = false, isNext = false }: SaveFileProps) {
  const { t } = useTranslation();
  const { data } = useAnswer('portfolio.state', {});
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isNext) link.current?.focus();
  }, [isNext]);
  return (
    <Button
      ref={link}
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
