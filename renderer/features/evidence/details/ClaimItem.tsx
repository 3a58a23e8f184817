import { ActionIcon, Anchor, Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconLinkOff, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../shared/evidence/evidence.ts';
import { readPlace } from '../../../../shared/evidence/place.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { TextLink } from '../../../ui/links.tsx';
import { makeRecordChange } from '../../../ui/undoStack.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { ignoreFault, useAnswer, useChange } from '../../../ui/procedure.ts';
import { focusBeside } from '../focusBeside.ts';
import { LongTextField } from '../LongTextField.tsx';
import { readEvidence } from '../readEvidence.ts';
import { useLinks } from '../links/useLinks.ts';
import { FormerEntry } from '../stranded/FormerEntry.tsx';
import { MoveLink } from '../stranded/MoveLink.tsx';
import { nameOfNode, useNode } from '../useNode.ts';
import { usePlaces } from '../preview/place.tsx';
import { WhereField } from '../preview/WhereField.tsx';
import classes from './Claims.module.css';

/** One link to a requirement: why, and where in the file. */
export function ClaimItem({ claim }: { readonly claim: Claim }) {
  const { data: standard } = useAnswer('standards.show', { id: claim.standard });
  return standard && !indexStandard(standard).byId.has(claim.node) ? (
    <LostClaimItem claim={claim} standard={standard} />
  ) : (
    <StandingClaimItem claim={claim} />
  );
}

interface LostClaimItemProps {
  readonly claim: Claim;
  readonly standard: Standard;
}

/** A link to what is no longer in its standard: what it said, and the ways out. */
function LostClaimItem({ claim, standard }: LostClaimItemProps) {
  const { t } = useTranslation();
  const stranded = useAnswer('ownStandards.stranded', { id: standard.id });
  const known = stranded.data?.find((one) => one.claim === claim.id);
  return (
    <li className={classes.item}>
      <Stack gap="xs" className={classes.body}>
        <Badge color="orange" variant="light" tt="none">
          {t(($) => $.ownStandards.stranded.lost)}
        </Badge>
        <Text size="sm" c="dimmed" lang={standard.language}>
          {standard.title}
        </Text>
        {known && <FormerEntry was={known.was} language={standard.language} />}
        {claim.note !== '' && (
          <Text size="sm" className={classes.note}>
            {claim.note}
          </Text>
        )}
        <ClaimPlace where={claim.where} />
        {known && <MoveLink claim={known} standard={standard} />}
      </Stack>
    </li>
  );
}

function StandingClaimItem({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const found = useNode(claim.standard, claim.node);
  const [editing, setEditing] = useState(false);
  const { unlink } = useLinks();
  const node = found ? nameOfNode(found.node) : claim.node;
  return (
    <li className={classes.item}>
      <div className={classes.body}>
        <TextLink
          to="/standards/$standardId"
          params={{ standardId: claim.standard }}
          search={{ node: claim.node }}
        >
          {found ? <NodeText node={found.node} language={found.standard.language} /> : node}
        </TextLink>
        {editing ? (
          <ClaimNote claim={claim} node={node} onDone={() => setEditing(false)} />
        ) : (
          <>
            {claim.note !== '' && (
              <Text size="sm" className={classes.note}>
                {claim.note}
              </Text>
            )}
            <ClaimPlace where={claim.where} />
          </>
        )}
      </div>
      <Group gap={4} align="flex-start" wrap="nowrap">
        <Tooltip label={t(($) => $.shell.edit)}>
          <ActionIcon
            variant="subtle"
            aria-label={t(($) => $.evidence.claims.editNamed, { node })}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t(($) => $.evidence.claims.removeNamed, { node })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(($) => $.evidence.claims.removeNamed, { node })}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget, 'li');
              unlink([claim.id], node).catch(ignoreFault);
            }}
          >
            <IconLinkOff size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </li>
  );
}

/** Where in the file; a way there, where the preview beside it can go there. */
function ClaimPlace({ where }: Pick<Claim, 'where'>) {
  const { t } = useTranslation();
  const { here, goTo } = usePlaces();
  if (where === '') return null;
  const words = t(($) => $.evidence.claims.whereIs, { where });
  const place = readPlace(where);
  return place !== null && here?.kind === place.kind ? (
    <Anchor component="button" type="button" size="sm" ta="start" onClick={() => goTo(place)}>
      {words}
    </Anchor>
  ) : (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}

interface ClaimNoteProps {
  readonly claim: Claim;
  /** What the requirement is called. */
  readonly node: string;
  readonly onDone: () => void;
}

function ClaimNote({ claim, node, onDone }: ClaimNoteProps) {
  const { t } = useTranslation();
  const save = useChange('claims.edit');
  const [note, setNote] = useState(claim.note);
  const [where, setWhere] = useState(claim.where);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const change = async () => {
          await makeRecordChange<Pick<Claim, 'note' | 'where'>>({
            done: t(($) => $.evidence.claims.edited, { node }),
            before: { note: claim.note, where: claim.where },
            after: { note, where },
            read: async () => (await readEvidence(claim.evidence))?.claims.find(({ id }) => id === claim.id),
            put: (said) => save.mutateAsync({ input: { id: claim.id, note: said.note, where: said.where } }),
          });
          onDone();
        };
        void change().catch(ignoreFault);
      }}
    >
      <Stack gap="xs" mt="xs">
        <LongTextField
          label={t(($) => $.evidence.claims.note)}
          data-autofocus
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
        <WhereField value={where} onChange={setWhere} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={save.isPending}>
            {t(($) => $.shell.save)}
          </Button>
          <Button size="xs" variant="subtle" onClick={onDone}>
            {t(($) => $.shell.cancel)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
