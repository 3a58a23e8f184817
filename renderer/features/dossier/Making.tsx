import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../ui/JobProgress.tsx';

/** How far the making of a dossier is, and the button that stops it. */
export function Making({ job }: { readonly job: string }) {
  const { t } = useTranslation();
  return (
    <Box flex={1} miw={240}>
      <JobProgress
        job={job}
        label={t(($) => $.dossier.making)}
        where={({ done, total, unit }) =>
          t(($) => (unit === 'pages' ? $.dossier.makingPage : $.dossier.makingFile), { done, total })
        }
      />
    </Box>
  );
}
