import { Button, CopyButton, Group, Paper, Stack, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRecord, PortfolioState } from '../../../shared/contract/records.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './DossierPage.module.css';
import { FileActions } from './FileActions.tsx';
import { Findings } from './Findings.tsx';

interface FinishedDossierProps {
  readonly dossier: DossierRecord;
  readonly host: PortfolioState['host'];
}

/** The dossier just made: what it is, what its reader would object to, where to save it. It takes the focus. */
export function FinishedDossier({ dossier, host }: FinishedDossierProps) {
  const { t } = useTranslation();
  const { number, bytes } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="finished">
      <Stack gap="md">
        <Title order={2} size="h3" id="finished" ref={heading} tabIndex={-1}>
          {t(($) => $.dossier.ready)}
        </Title>
        <dl className={classes.facts}>
          <dt>{t(($) => $.dossier.file)}</dt>
          <dd>{dossier.fileName}</dd>
          <dt>{t(($) => $.dossier.pages)}</dt>
          <dd>{number(dossier.pages)}</dd>
          <dt>{t(($) => $.dossier.size)}</dt>
          <dd>{bytes(dossier.bytes)}</dd>
          <dt>{t(($) => $.dossier.sha256)}</dt>
          <dd className={classes.hash}>{dossier.sha256}</dd>
        </dl>
        <Findings findings={dossier.findings} />
        <Group gap="xs">
          <FileActions dossier={dossier} host={host} variant="filled" />
          <CopyButton value={dossier.sha256}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="sm"
                onClick={copy}
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
              >
                {copied ? t(($) => $.dossier.copied) : t(($) => $.dossier.copy)}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Paper>
  );
}
