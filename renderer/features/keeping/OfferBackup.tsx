import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newestVerified } from '../../../shared/backup/listed.ts';
import { Fault, type FaultCode } from '../../../shared/contract/fault.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { RestoreFile } from './RestoreFile.tsx';

/** The database is there and cannot be read, or the folder is a backup, or holds some. */
const LOST: ReadonlySet<FaultCode> = new Set(['portfolio-damaged', 'not-a-portfolio', 'folder-is-backup']);

/** Where a portfolio cannot be opened: its newest verified backup, if it has one. Nothing for other faults. */
export function OfferBackup({ dir, fault }: { readonly dir: string; readonly fault: unknown }) {
  const isLost = fault instanceof Fault && LOST.has(fault.code);
  return isLost ? <Offer dir={dir} isDamaged={fault.code === 'portfolio-damaged'} /> : null;
}

function Offer({ dir, isDamaged }: { readonly dir: string; readonly isDamaged: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const backups = useAnswer('backups.list', { dir });
  const portfolio = useAnswer('portfolio.state', {});
  const [isRestoring, setRestoring] = useState(false);
  // One that lacks something is better than none.
  const newest = newestVerified(backups.data ?? []) ?? backups.data?.[0];
  // Only what is a portfolio is taken the place of; what else lies there stays as it is.
  const target = isDamaged ? dir : (portfolio.data?.host.proposedDir ?? dir);
  if (backups.error instanceof Fault && backups.error.code === 'backup-sealed')
    return (
      <RestoreFile
        file={dir}
        dir={portfolio.data?.host.proposedDir ?? dir}
        about={t(($) => $.keeping.backups.restoreNew, { dir: portfolio.data?.host.proposedDir ?? dir })}
      />
    );
  if (backups.error) return <FaultMessage fault={backups.error} />;
  if (backups.data === undefined || (newest === undefined && !isDamaged)) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Stack gap="xs" align="flex-start">
        <Title order={3} size="h4" id={id}>
          {newest
            ? t(($) => $.keeping.backups.offer, { moment: formats.moment(newest.made) })
            : t(($) => $.keeping.backups.noOffer)}
        </Title>
        <Text size="sm">
          {newest
            ? t(($) => (isDamaged ? $.keeping.backups.offerAbout : $.keeping.backups.offerNew), {
                number: formats.number(newest.counts.evidence),
                state: newest.verified
                  ? t(($) => $.keeping.backups.offerWhole)
                  : t(($) => $.keeping.backups.offerLacking),
              })
            : t(($) => $.keeping.backups.noOfferAbout)}
        </Text>
        {newest && (
          <Button onClick={() => setRestoring(true)}>{t(($) => $.keeping.backups.restoreThis)}</Button>
        )}
      </Stack>
      {newest && isRestoring && (
        <RestoreDialog
          backup={newest}
          about={
            isDamaged
              ? t(($) => $.keeping.backups.restoreAbout)
              : t(($) => $.keeping.backups.restoreNew, { dir: target })
          }
          dir={target}
          onClose={() => setRestoring(false)}
        />
      )}
    </Paper>
  );
}
