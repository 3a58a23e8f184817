import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { folderName } from '../../ui/folderName.ts';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { ForSupervisors } from './ForSupervisors.tsx';
import { FolderForm } from './FolderForm.tsx';
import { RecentPortfolios } from './RecentPortfolios.tsx';
import { Sample } from './Sample.tsx';

/** The first screen, and what is seen whenever no portfolio is open. */
export function WelcomePage({ state }: { readonly state: PortfolioState }) {
  const { t } = useTranslation();
  const { host, recent } = state;
  const preferences = useAnswer('preferences.show', {});
  const supervises = preferences.data?.role === 'supervisor';
  const slash = host.proposedDir.includes('\\') ? '\\' : '/';
  return (
    <Page
      title={t(($) => $.portfolio.title)}
      width="reading"
      description={
        <Stack gap="xs">
          <Text inherit>{t(($) => $.portfolio.intro)}</Text>
          <Text inherit>{t(($) => $.portfolio.privacy)}</Text>
        </Stack>
      }
    >
      <Stack gap="xl">
        {supervises && <ForSupervisors emphasis />}
        {recent.length > 0 && <RecentPortfolios recent={recent} />}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <FolderForm
            procedure="portfolio.create"
            title={t(($) => $.portfolio.createTitle)}
            about={t(($) => $.portfolio.createAbout)}
            label={t(($) => $.portfolio.createDir)}
            verb={t(($) => $.portfolio.create)}
            proposed={host.proposedDir}
            // A system's window chooses folders that exist; the portfolio becomes a new one inside.
            chosen={(dir) => `${dir.replace(/[\\/]$/, '')}${slash}${folderName(host.proposedDir)}`}
            emphasis={recent.length === 0 && !supervises}
          />
          <FolderForm
            procedure="portfolio.open"
            title={t(($) => $.portfolio.openTitle)}
            about={t(($) => $.portfolio.openAbout)}
            label={t(($) => $.portfolio.openDir)}
            verb={t(($) => $.portfolio.open)}
            proposed=""
            chosen={(dir) => dir}
            emphasis={false}
          />
        </SimpleGrid>
        <Sample />
        {!supervises && <ForSupervisors emphasis={false} />}
      </Stack>
    </Page>
  );
}
