import { Button, Group } from '@mantine/core';
import { IconDownload, IconExternalLink, IconFileZip, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/procedure.ts';
import type { DossierRecord, PortfolioState } from '../../../shared/contract/records.ts';

interface FileActionsProps {
  readonly dossier: DossierRecord;
  readonly host: PortfolioState['host'];
  readonly variant: 'filled' | 'default';
}

/** Saves the PDF where the person wants it. To be printed it opens in a browser's tab, or in the system's own viewer. */
export function FileActions({ dossier: { id, fileName }, host, variant }: FileActionsProps) {
  const { t } = useTranslation();
  const address = `${host.filesAt}dossiers/${id}`;
  const bundle = useChange('dossiers.bundle');
  const open = useChange('dossiers.open');
  const saveZip = () =>
    bundle.mutate(
      { input: { id } },
      {
        onSuccess: ({ made, name }) => {
          const link = document.createElement('a');
          link.href = `${host.filesAt}made/${made}?download`;
          link.download = name;
          link.click();
        },
      },
    );
  const size = variant === 'filled' ? 'sm' : 'compact-sm';
  return (
    <Group gap="xs">
      <Button
        component="a"
        href={`${address}?download`}
        download={fileName}
        variant={variant}
        size={size}
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t(($) => $.dossier.saveNamed, { name: fileName })}
      >
        {t(($) => $.dossier.save)}
      </Button>
      <Button
        variant="default"
        size={size}
        leftSection={<IconFileZip size={16} aria-hidden />}
        loading={bundle.isPending}
        aria-label={t(($) => $.dossier.zipNamed, { name: fileName })}
        onClick={saveZip}
      >
        {t(($) => $.dossier.zip)}
      </Button>
      {host.opensFiles && (
        <Button
          variant="default"
          size={size}
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={open.isPending}
          aria-label={t(($) => $.dossier.viewerNamed, { name: fileName })}
          onClick={() => open.mutate({ input: { id } })}
        >
          {t(($) => $.dossier.viewer)}
        </Button>
      )}
      {host.kind === 'browser' && (
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          variant="default"
          size={size}
          leftSection={<IconExternalLink size={16} aria-hidden />}
          aria-label={t(($) => $.dossier.openNamed, { name: fileName })}
        >
          {t(($) => $.dossier.open)}
        </Button>
      )}
    </Group>
  );
}
