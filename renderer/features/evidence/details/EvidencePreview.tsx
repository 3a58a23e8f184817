import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { FileIcon, isPicture } from '../FileIcon.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useFileAddress } from '../useFileAddress.ts';
import classes from './EvidencePreview.module.css';

/** Types that a browser shows in a window of their own; every other file, and each in the app's window, is saved. */
const OPENED = /^application\/pdf$|^text\/plain$|^image\/(png|jpeg|gif|webp|bmp|avif)$|^(audio|video)\//;

/** A picture as it is; of other files their sign, and the way to open or save them. */
export function EvidencePreview({ evidence: { id, title, file } }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const address = useFileAddress(id);
  const inBrowser = useAnswer('portfolio.state', {}).data?.host.kind === 'browser';
  const [failed, setFailed] = useState(false);
  const picture = isPicture(file.mediaType);
  return (
    <Stack gap="xs">
      <div className={classes.frame}>
        {picture && !failed && address !== undefined ? (
          <img src={address} alt={title} className={classes.picture} onError={() => setFailed(true)} />
        ) : (
          <Stack align="center" gap={4} p="lg">
            <FileIcon mediaType={file.mediaType} size={44} stroke={1.2} />
            <Text size="sm">
              {picture ? t(($) => $.evidence.drawer.notShown) : t(($) => $.evidence.drawer.noPreview)}
            </Text>
          </Stack>
        )}
      </div>
      <Group gap="xs">
        {inBrowser && OPENED.test(file.mediaType) && (
          <Button
            component="a"
            href={address}
            target="_blank"
            rel="noreferrer"
            size="xs"
            variant="light"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t(($) => $.evidence.drawer.open)}
          </Button>
        )}
        <Button
          component="a"
          href={`${address}?download`}
          download={file.name}
          size="xs"
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t(($) => $.evidence.drawer.save)}
        </Button>
      </Group>
    </Stack>
  );
}
