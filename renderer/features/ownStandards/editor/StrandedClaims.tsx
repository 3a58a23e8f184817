import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrandedClaim } from '../../../../shared/contract/procedures/ownStandards.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { isClaimable } from '../../../../shared/standard/tree.ts';
import { nodeLabel } from '../../../ui/nodeName.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { useAnswer, useChange } from '../../../ui/procedure.ts';

/** Links of evidence whose entries are gone: they stand until the person moves or removes them. Nothing without any. */
export function StrandedClaims({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const stranded = useAnswer('ownStandards.stranded', { id: standard.id });
  const choices = useMemo(
    () =>
      standard.nodes
        .filter((node) => isClaimable(standard, node))
        .map((node) => ({ value: node.id, label: `${node.code ?? ''} ${node.heading ?? node.text}`.trim() })),
    [standard],
  );
  const claims = stranded.data ?? [];
  if (claims.length === 0) return null;
  return (
    <Stack gap="sm" mt="xl" component="section" aria-labelledby="stranded">
      <Title order={2} id="stranded">
        {t(($) => $.ownStandards.stranded.title, { number: claims.length })}
      </Title>
      <Text c="dimmed">{t(($) => $.ownStandards.stranded.about)}</Text>
      {claims.map((claim) => (
        <Stranded key={claim.claim} claim={claim} standard={standard} choices={choices} />
      ))}
    </Stack>
  );
}

interface StrandedProps {
  readonly claim: StrandedClaim;
  readonly standard: Standard;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Stranded({ claim, standard, choices }: StrandedProps) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<string | null>(null);
  const add = useChange('claims.add');
  const remove = useChange('claims.remove');
  const { data: evidence } = useAnswer('evidence.list', { standard: standard.id });
  const known = evidence?.items.flatMap(({ claims }) => claims).find(({ id }) => id === claim.claim);
  const move = () => {
    if (target === null) return;
    const { note = '', where = '' } = known ?? {};
    // First the new link, then the old one goes: in between nothing is lost.
    add.mutate(
      { input: { evidence: claim.evidence, record: { standard: standard.id, node: target, note, where } } },
      { onSuccess: () => remove.mutate({ input: { id: claim.claim } }) },
    );
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text>
          {t(($) => $.ownStandards.stranded.evidence)}: <b>{claim.evidenceTitle}</b>
        </Text>
        <Text>
          {t(($) => $.ownStandards.stranded.was)}:{' '}
          {claim.was === null ? (
            t(($) => $.ownStandards.stranded.gone)
          ) : (
            <NodeText node={claim.was} language={standard.language} />
          )}
        </Text>
        <Group gap="xs" align="flex-end">
          <Select
            aria-label={t(($) => $.ownStandards.stranded.moveTo, { title: claim.evidenceTitle })}
            placeholder={t(($) => $.ownStandards.stranded.move)}
            searchable
            limit={50}
            data={choices}
            value={target}
            onChange={setTarget}
            w="min(100%, 28rem)"
          />
          <Button size="sm" disabled={target === null} loading={add.isPending} onClick={move}>
            {t(($) => $.ownStandards.stranded.move)}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => remove.mutate({ input: { id: claim.claim } })}>
            {t(($) => $.ownStandards.stranded.unlink)}
          </Button>
        </Group>
        {claim.was !== null && (
          <Text size="sm" c="dimmed">
            {nodeLabel(claim.was)}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
