import { Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { Changes } from './Changes.tsx';
import { FormerLinks } from './FormerLinks.tsx';

const route = getRouteApi('/standards/$standardId/version');

/** What a newer version of a standard changed, and the links to the former one, to be carried over one by one. */
export function VersionPage() {
  const { t } = useTranslation();
  const { standardId } = route.useParams();
  const standard = useAnswer('standards.show', { id: standardId });
  const version = useAnswer('standardVersions.show', { id: standardId });
  const isReady = standard.data !== undefined && version.data !== undefined;
  return (
    <Page
      title={
        standard.data === undefined
          ? t(($) => $.ownStandards.version.open)
          : t(($) => $.ownStandards.version.title, { title: standard.data.title })
      }
      description={
        version.data && t(($) => $.ownStandards.version.about, { title: version.data.former.title })
      }
      actions={
        <ButtonLink to="/standards/$standardId" params={{ standardId }} variant="default">
          {t(($) => $.ownStandards.editor.back)}
        </ButtonLink>
      }
      width="reading"
    >
      <FaultMessage fault={standard.error ?? version.error} />
      {(standard.isPending || version.isPending) && <Skeleton h={480} />}
      {isReady && (
        <Stack gap="xl">
          <FormerLinks standard={standard.data} version={version.data} />
          <Changes standard={standard.data} version={version.data} />
        </Stack>
      )}
    </Page>
  );
}
