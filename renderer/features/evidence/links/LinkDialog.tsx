import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedEvidence } from '../../../../shared/evidence/finding.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { nameOfNode } from '../useNode.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { EvidenceList } from './EvidenceList.tsx';
import classes from './LinkDialog.module.css';
import { NodeList } from './NodeList.tsx';
import { PairNotes, pairKey, type Notes } from './PairNotes.tsx';
import { useLinks } from './useLinks.ts';
import { ignoreFault } from '../../../ui/procedure.ts';

interface LinkDialogProps {
  /** Of whose requirements one chooses. */
  readonly standard: Standard;
  /** What is chosen from the start. */
  readonly items?: readonly ListedEvidence[];
  readonly nodes?: readonly StandardNode[];
  readonly deed?: Deed;
  readonly onClose: () => void;
}

/** Any number of pieces of evidence to any number of requirements, linked or unlinked in one go. */
export function LinkDialog(props: LinkDialogProps) {
  useFocusBack();
  const { t } = useTranslation();
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={t(($) => $.links.title)}
      size="min(64rem, 96vw)"
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Choice {...props} />
    </Dialog>
  );
}

/**
 * What one wants to do; the pairs that it concerns follow from what is chosen. To unlink, one side offers only what is
 * linked to what one came with on the other.
 */
type Deed = 'link' | 'unlink';

function Choice({
  standard,
  items: givenItems = [],
  nodes: givenNodes = [],
  deed: givenDeed = 'link',
  onClose,
}: LinkDialogProps) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState(givenDeed);
  const [items, setItems] = useState<ReadonlyMap<string, ListedEvidence>>(
    () => new Map(givenItems.map((item) => [item.evidence.id, item])),
  );
  const [nodes, setNodes] = useState<ReadonlyMap<string, StandardNode>>(
    () => new Map(givenNodes.map((node) => [node.id, node])),
  );
  const [note, setNote] = useState('');
  const [notes, setNotes] = useState<Notes>(new Map());
  const [apart, setApart] = useState(false);
  const { link, unlink, pending } = useLinks();
  const pairs = pairsOf([...items.values()], [...nodes.values()], standard.id);
  const concerned = pairs.filter(({ claim }) => (claim === undefined) === (deed === 'link'));
  const submit = () => {
    onClose();
    const [only] = nodes.size === 1 ? nodes.values() : [];
    const about = only ? nameOfNode(only) : standard.title;
    if (deed === 'unlink') {
      unlink(
        concerned.flatMap(({ claim }) => claim ?? []),
        about,
      ).catch(ignoreFault);
      return;
    }
    link(
      concerned.map(({ item, node }) => {
        const own = notes.get(pairKey(item.evidence.id, node.id));
        return {
          evidence: item.evidence.id,
          standard: standard.id,
          node: node.id,
          note: own?.note ?? note,
          where: own?.where ?? '',
        };
      }),
      about,
    ).catch(ignoreFault);
  };
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t(($) => $.links.deed)}
        value={deed}
        data={[
          { value: 'link', label: t(($) => $.links.link) },
          { value: 'unlink', label: t(($) => $.links.unlink) },
        ]}
        onChange={(value) => setDeed(value)}
      />
      <div className={classes.columns}>
        <EvidenceList
          chosen={items}
          onChange={setItems}
          {...(deed === 'unlink' &&
            givenNodes.length > 0 && { of: { standard: standard.id, nodes: [...nodes.keys()] } })}
        />
        <NodeList
          standard={standard}
          chosen={nodes}
          onChange={setNodes}
          {...(deed === 'unlink' &&
            givenNodes.length === 0 &&
            items.size > 0 && { only: nodesOf(items.values(), standard.id) })}
        />
      </div>
      {deed === 'link' && (
        <TextInput
          label={t(($) => $.links.note)}
          description={t(($) => $.links.noteAbout)}
          maxLength={20_000}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
      )}
      {deed === 'link' && apart && (
        <PairNotes
          pairs={concerned}
          language={standard.language}
          note={note}
          notes={notes}
          onChange={setNotes}
        />
      )}
      <DialogButtons justify="space-between">
        <Group gap="sm">
          <Text size="sm" c="dimmed" component="output">
            {t(($) => (deed === 'link' ? $.links.toLink : $.links.toUnlink), {
              count: concerned.length,
              rest: pairs.length - concerned.length,
            })}
          </Text>
          {deed === 'link' && concerned.length > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={apart} onClick={() => setApart(!apart)}>
              {t(($) => $.links.apart)}
            </Button>
          )}
        </Group>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button
            disabled={concerned.length === 0}
            loading={pending}
            {...(deed === 'unlink' && { color: 'red' })}
            onClick={submit}
          >
            {t(($) => (deed === 'link' ? $.links.doLink : $.links.doUnlink), { count: concerned.length })}
          </Button>
        </Group>
      </DialogButtons>
    </Stack>
  );
}

/** What some evidence is linked to. */
const nodesOf = (items: Iterable<ListedEvidence>, standard: string): ReadonlySet<string> =>
  new Set(
    [...items].flatMap(({ claims }) =>
      claims.filter((claim) => claim.standard === standard).map(({ node }) => node),
    ),
  );

/** Each piece of evidence with each node, and the claim that links them already. */
function pairsOf(items: readonly ListedEvidence[], nodes: readonly StandardNode[], standard: string) {
  return items.flatMap((item) =>
    nodes.map((node) => ({
      item,
      node,
      claim: item.claims.find((claim) => claim.standard === standard && claim.node === node.id)?.id,
    })),
  );
}
