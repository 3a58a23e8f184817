import { Alert, Badge, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormerLink, StandardVersion } from '../../../../shared/contract/procedures/standardVersions.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard, isClaimable } from '../../../../shared/standard/tree.ts';
import { printedName } from '../../../../shared/standard/nodeName.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { useChange } from '../../../ui/procedure.ts';

interface FormerLinksProps {
  readonly standard: Standard;
  readonly version: StandardVersion;
}

/** Every link to the former version: the person says of each what it becomes. */
export function FormerLinks({ standard, version }: FormerLinksProps) {
  const { t } = useTranslation();
  const carry = useChange('standardVersions.carry');
  const choices = useMemo(
    () =>
      standard.nodes
        .filter((node) => isClaimable(standard, node) || node.type === 'output' || node.type === 'content')
        .map((node) => ({ value: node.id, label: printedName(node) })),
    [standard],
  );
  const open = version.links.filter(({ decided }) => decided === null);
  const sure = open.filter(({ saysTheSame, proposed }) => saysTheSame && proposed !== null);
  const decide = (links: readonly FormerLink[], nodeOf: (link: FormerLink) => string | null) =>
    carry.mutate({
      input: {
        id: standard.id,
        links: links.map((link) => ({ kind: link.kind, link: link.link, node: nodeOf(link) })),
      },
    });
  return (
    <Stack gap="md" component="section" aria-labelledby="former-links">
      <Title order={2} id="former-links">
        {t(($) => $.ownStandards.version.links)}
      </Title>
      {version.links.length === 0 && <Text c="dimmed">{t(($) => $.ownStandards.version.noLinks)}</Text>}
      {version.links.length > 0 && <Text c="dimmed">{t(($) => $.ownStandards.version.linksAbout)}</Text>}
      {version.links.length > 0 && open.length === 0 && (
        <Alert color="teal" icon={<IconCheck aria-hidden />}>
          {t(($) => $.ownStandards.version.allDecided)}
        </Alert>
      )}
      {sure.length > 1 && (
        <Button
          variant="default"
          loading={carry.isPending}
          onClick={() => decide(sure, ({ proposed }) => proposed)}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(($) => $.ownStandards.version.carrySure, { number: sure.length })}
        </Button>
      )}
      {version.links.map((link) => (
        <LinkCard
          key={`${link.kind} ${link.link}`}
          link={link}
          standard={standard}
          formerLanguage={version.former.language}
          choices={choices}
          isSaving={carry.isPending}
          onDecide={(node) => decide([link], () => node)}
        />
      ))}
    </Stack>
  );
}

interface LinkCardProps {
  readonly link: FormerLink;
  readonly standard: Standard;
  readonly formerLanguage: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isSaving: boolean;
  readonly onDecide: (node: string | null) => void;
}

function LinkCard({ link, standard, formerLanguage, choices, isSaving, onDecide }: LinkCardProps) {
  const { t } = useTranslation();
  const { kind, title, from, proposed, saysTheSame, decided } = link;
  const isChoice = choices.some(({ value }) => value === proposed);
  const [target, setTarget] = useState(isChoice ? proposed : null);
  const { byId } = indexStandard(standard);
  const carried = decided?.node == null ? undefined : byId.get(decided.node);
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600}>{title}</Text>
          <Badge variant="light" color="gray">
            {t(($) => $.ownStandards.version.kind[kind])}
          </Badge>
        </Group>
        {from !== null && <NodeText node={from} language={formerLanguage} lines={3} />}
        {decided !== null ? (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <IconCheck size={18} aria-hidden />
            <Text>
              {carried === undefined
                ? t(($) => $.ownStandards.version.left)
                : `${t(($) => $.ownStandards.version.carried)} `}
              {carried && <NodeText node={carried} language={standard.language} lines={2} />}
            </Text>
          </Group>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {!isChoice
                ? t(($) => $.ownStandards.version.noSuccessor)
                : saysTheSame
                  ? t(($) => $.ownStandards.version.sameText)
                  : t(($) => $.ownStandards.version.otherText)}
            </Text>
            <Group gap="xs" align="flex-end">
              <IconArrowRight size={18} aria-hidden style={{ alignSelf: 'center' }} />
              <Select
                aria-label={t(($) => $.ownStandards.version.target, { title })}
                placeholder={t(($) => $.ownStandards.version.choose)}
                searchable
                limit={50}
                data={choices}
                value={target}
                onChange={setTarget}
                w="min(100%, 26rem)"
              />
              <Button
                loading={isSaving}
                disabled={target === null}
                aria-label={t(($) => $.ownStandards.version.carryNamed, { title })}
                onClick={() => onDecide(target)}
              >
                {t(($) => $.ownStandards.version.carry)}
              </Button>
              <Button
                variant="subtle"
                aria-label={t(($) => $.ownStandards.version.leaveNamed, { title })}
                onClick={() => onDecide(null)}
              >
                {t(($) => $.ownStandards.version.leave)}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}
