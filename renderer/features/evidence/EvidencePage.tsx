import { Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconArrowLeft, IconForms, IconPaperclip, IconPlus, IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { isClaimable } from './claimable.ts';
import { EvidenceDrawer } from './details/EvidenceDrawer.tsx';
import { InboxOffer } from './inbox/InboxOffer.tsx';
import { useIntakeOnto } from './intake/ambient.ts';
import { useFileChooser } from './intake/useFileChooser.tsx';
import { useIntake } from './intake/useIntake.ts';
import { ChoiceBar } from './list/ChoiceBar.tsx';
import type { RowActions } from './list/EvidenceRow.tsx';
import { EvidenceTable } from './list/EvidenceTable.tsx';
import { FilterBar } from './list/FilterBar.tsx';
import { TextsNotice } from './list/TextsNotice.tsx';
import { Timeline } from './list/Timeline.tsx';
import { useChoice } from './list/useChoice.ts';
import { useDragOut } from './list/useDragOut.ts';
import { PAGE, useListing } from './list/useListing.ts';
import { useWish } from './list/useWish.ts';
import { ViewsMenu } from './list/ViewsMenu.tsx';
import { Trash } from './Trash.tsx';
import { claimOn, useNode } from './useNode.ts';
import { useRemoveEvidence } from './useRemoveEvidence.tsx';

/** All evidence: put in by dropping, pasting or choosing; found again by words or by what it shows. */
export function EvidencePage() {
  const { t } = useTranslation();
  const [inTrash, setInTrash] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [among, setAmong] = useState<readonly string[]>([]);
  const looking = useWish();
  const filter = useNode(looking.filter.standard, looking.filter.node);
  const linked = filter && isClaimable(filter) ? filter : undefined;
  const intake = useIntake();
  const take = useCallback(
    (files: readonly File[]) => {
      setInTrash(false);
      intake(files, linked && { claims: [claimOn(linked)] });
    },
    [intake, linked],
  );
  useIntakeOnto(linked);
  const [fileInput, choose] = useFileChooser();
  const keys = useOs() === 'macos' ? '⌘V' : 'Ctrl+V';
  const addButton = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => choose(take)}>
      {t(($) => $.evidence.add)}
    </Button>
  );
  return (
    <Page
      title={t(($) => $.words.action.evidence)}
      description={`${t(($) => $.evidence.lead)} ${t(($) => $.evidence.how, { keys })}`}
      actions={
        <>
          {/* One button for both ways keeps the focus. */}
          <Button
            variant="subtle"
            color="gray"
            leftSection={
              inTrash ? <IconArrowLeft size={18} aria-hidden /> : <IconTrash size={18} aria-hidden />
            }
            onClick={() => setInTrash(!inTrash)}
          >
            {inTrash ? t(($) => $.evidence.trash.back) : t(($) => $.evidence.trash.title)}
          </Button>
          <ButtonLink to="/forms" variant="default" leftSection={<IconForms size={18} aria-hidden />}>
            {t(($) => $.forms.fillInForm)}
          </ButtonLink>
          {addButton}
        </>
      }
    >
      {fileInput}
      {inTrash ? (
        <Trash />
      ) : (
        <Stack gap="md">
          <InboxOffer />
          <FilterBar looking={looking}>
            <ViewsMenu looking={looking} />
            <SegmentedControl
              aria-label={t(($) => $.finding.show.title)}
              value={looking.show}
              data={(['list', 'timeline'] as const).map((one) => ({
                value: one,
                label: t(($) => $.finding.show[one]),
              }))}
              onChange={(one) => looking.look(one === 'timeline' ? one : 'list')}
            />
          </FilterBar>
          {looking.show === 'timeline' ? (
            <Timeline filter={looking.wish} onJump={(span) => looking.look('list', span)} />
          ) : (
            <Listed looking={looking} addButton={addButton} onOpen={setOpened} onList={setAmong} />
          )}
        </Stack>
      )}
      <EvidenceDrawer id={opened} among={among} onClose={() => setOpened(null)} />
    </Page>
  );
}

/** Each is copied first. */
const MOST_DRAGGED = 100;

interface ListedProps {
  readonly looking: ReturnType<typeof useWish>;
  readonly addButton: React.ReactNode;
  readonly onOpen: (evidence: string) => void;
  /** Hears what stands in the list, to leaf through. */
  readonly onList: (among: readonly string[]) => void;
}

/** What fits the search, or why there is nothing. */
function Listed({ looking, addButton, onOpen, onList }: ListedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { wish, filter, clear } = looking;
  const { listing, fault } = useListing(wish);
  const { chosen, choose, extend, chooseAll, drop, clear: chooseNone } = useChoice(wish, listing?.at);
  const removeAll = useRemoveEvidence();
  const at = useRef(listing?.at);
  const together = useRef(chosen);
  useEffect(() => {
    at.current = listing?.at;
    together.current = chosen;
  });
  const dragOut = useDragOut();
  const actions = useMemo(
    (): RowActions => ({
      open: (evidence) => {
        onList(
          Array.from({ length: PAGE }, (_, index) => at.current?.(index)?.evidence.id ?? '').filter(Boolean),
        );
        onOpen(evidence);
      },
      remove: (evidence) => {
        drop(evidence);
        removeAll([evidence]);
      },
      choose,
      extend,
      chooseAll,
      ...(dragOut && {
        drag: (evidence) =>
          dragOut(
            together.current.has(evidence) ? [...together.current.keys()].slice(0, MOST_DRAGGED) : [evidence],
          ),
      }),
    }),
    [onList, onOpen, removeAll, drop, choose, extend, chooseAll, dragOut],
  );
  if (fault) return <FaultMessage fault={fault} />;
  if (!listing) return <Skeleton h={320} />;
  const texts = <TextsNotice isSearching={wish.query !== ''} onOpen={onOpen} />;
  if (listing.total > 0)
    return (
      <>
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" component="output">
            {t(($) => $.evidence.count, { total: formats.number(listing.total) })}
          </Text>
          {texts}
        </Group>
        <ChoiceBar
          chosen={chosen}
          total={listing.total}
          onAll={() => chooseAll(listing.total)}
          onClear={chooseNone}
        />
        <EvidenceTable listing={listing} quotes={wish.query !== ''} chosen={chosen} actions={actions} />
      </>
    );
  const narrowed = Object.keys(filter);
  const filtered =
    wish.query !== '' || narrowed.some((name) => name !== 'standard' && name !== 'node')
      ? 'found'
      : narrowed.length > 0
        ? 'here'
        : null;
  if (filtered === null)
    return (
      <EmptyState
        icon={<IconPaperclip size={40} stroke={1.25} />}
        title={t(($) => $.evidence.none)}
        description={t(($) => $.evidence.noneAbout)}
        action={addButton}
      />
    );
  return (
    <>
      {texts}
      <EmptyState
        title={filtered === 'found' ? t(($) => $.evidence.nothingFound) : t(($) => $.evidence.nothingHere)}
        description={
          filtered === 'found'
            ? t(($) => $.evidence.nothingFoundAbout)
            : t(($) => $.evidence.nothingHereAbout)
        }
        action={
          <Group>
            {filtered === 'here' && addButton}
            <Button variant="default" onClick={clear}>
              {t(($) => $.evidence.showAll)}
            </Button>
          </Group>
        }
      />
    </>
  );
}
