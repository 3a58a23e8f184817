import { Badge, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconFolder, IconFolderQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { folderName } from '../../ui/folderName.ts';
import { useFormats } from '../../ui/formats.ts';
import { useChange } from '../../ui/procedure.ts';
import { OfferBackup } from '../keeping/index.ts';
import { OpenForReading } from './OpenForReading.tsx';
import classes from './RecentPortfolios.module.css';

/** Portfolios that were open before, the latest first; one that is gone says so. */
export function RecentPortfolios({ recent }: Pick<PortfolioState, 'recent'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const open = useChange('portfolio.open', { faultsShown: 'by the page' });
  return (
    <Stack gap="xs" component="section" aria-labelledby="recent-portfolios">
      <Title order={2} size="h3" id="recent-portfolios">
        {t(($) => $.portfolio.recentTitle)}
      </Title>
      <FaultMessage fault={open.error} />
      <OpenForReading dir={open.variables?.input.dir ?? ''} fault={open.error} />
      <OfferBackup dir={open.variables?.input.dir ?? ''} fault={open.error} />
      <Paper withBorder component="ul" className={classes.list}>
        {recent.map(({ dir, opened, there }) => (
          <li key={dir}>
            <UnstyledButton
              className={classes.entry}
              disabled={!there || open.isPending}
              onClick={() => open.mutate({ input: { dir } })}
            >
              {there ? (
                <IconFolder size={20} stroke={1.6} aria-hidden />
              ) : (
                <IconFolderQuestion size={20} aria-hidden />
              )}
              <Stack gap={0} flex={1} miw={0}>
                <Group gap="xs">
                  <Text fw={500}>{folderName(dir)}</Text>
                  {!there && (
                    <Badge color="yellow" variant="light">
                      {t(($) => $.portfolio.missing)}
                    </Badge>
                  )}
                </Group>
                <Text size="sm" c="dimmed">
                  {dir}
                </Text>
                <Text size="sm" c="dimmed">
                  {there
                    ? t(($) => $.portfolio.recentOpened, { moment: formats.moment(opened) })
                    : t(($) => $.portfolio.missingWhy)}
                </Text>
              </Stack>
              {there && <IconChevronRight size={18} aria-hidden />}
            </UnstyledButton>
          </li>
        ))}
      </Paper>
    </Stack>
  );
}
