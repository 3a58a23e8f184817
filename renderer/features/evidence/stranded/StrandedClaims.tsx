import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { FormerEntry } from './FormerEntry.tsx';
import { MoveLink } from './MoveLink.tsx';

/** Links of evidence whose entries are gone: they stand until the person moves or removes them. Nothing without any. */
export function StrandedClaims({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const { data: claims = [] } = useAnswer('ownStandards.stranded', { id: standard.id });
  if (claims.length === 0) return null;
  return (
    <Stack gap="sm" mt="xl" component="section" aria-labelledby="stranded">
      <Title order={2} id="stranded">
        {t(($) => $.ownStandards.stranded.title, { number: claims.length })}
      </Title>
      <Text c="dimmed">{t(($) => $.ownStandards.stranded.about)}</Text>
      {claims.map((claim) => (
        <Paper withBorder p="md" key={claim.claim}>
          <Stack gap="xs">
            <Text>
              {t(($) => $.ownStandards.stranded.evidence)}: <b>{claim.evidenceTitle}</b>
            </Text>
            <FormerEntry was={claim.was} language={standard.language} />
            <MoveLink claim={claim} standard={standard} />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
