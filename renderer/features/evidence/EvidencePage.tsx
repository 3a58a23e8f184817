import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconArrowLeft, IconPaperclip, IconPlus, IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { isClaimable } from './claimable.ts';
import { EvidenceDrawer } from './details/EvidenceDrawer.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { useIntakeOnto } from './intake/ambient.ts';
import { useFileChooser } from './intake/useFileChooser.tsx';
import { useIntake } from './intake/useIntake.ts';
import { NodeFilter } from './NodeFilter.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Trash } from './Trash.tsx';
import { useLastKnown } from '../../ui/useLastKnown.ts';
import { claimOn, useNode } from './useNode.ts';

const route = getRouteApi('/evidence');

/** All evidence: put in by dropping, pasting or choosing; found again by words or by what it shows. */
export function EvidencePage() {
  const { t } = useTranslation();
  const [inTrash, setInTrash] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { standard, node } = route.useSearch();
  const filter = useNode(standard, node);
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
      title={t(($) => $.shell.pages.evidence)}
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
          {addButton}
        </>
      }
    >
      {fileInput}
      {inTrash ? (
        <Trash />
      ) : (
        <Stack gap="md">
          <Group gap="md" align="flex-end">
            <SearchBox />
            {standard !== undefined && <NodeFilter standard={standard} node={node} />}
          </Group>
          <Listed addButton={addButton} onOpen={setOpened} />
        </Stack>
      )}
      <EvidenceDrawer id={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

interface ListedProps {
  readonly addButton: React.ReactNode;
  readonly onOpen: (evidence: string) => void;
}

/** What fits the search, or why there is nothing. */
function Listed({ addButton, onOpen }: ListedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { query = '', standard, node } = route.useSearch();
  const navigate = route.useNavigate();
  const answer = useAnswer('evidence.list', { query, standard, node });
  const listed = useLastKnown(answer.data);
  if (answer.error) return <FaultMessage fault={answer.error} />;
  if (!listed) return <Skeleton h={320} />;
  if (listed.total > 0)
    return (
      <>
        <Text size="sm" c="dimmed" component="output">
          {t(($) => $.evidence.count, { total: formats.number(listed.total) })}
        </Text>
        <EvidenceTable items={listed.items} onOpen={onOpen} />
      </>
    );
  const filtered = query !== '' ? 'found' : standard !== undefined ? 'here' : null;
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
    <EmptyState
      title={filtered === 'found' ? t(($) => $.evidence.nothingFound) : t(($) => $.evidence.nothingHere)}
      description={
        filtered === 'found' ? t(($) => $.evidence.nothingFoundAbout) : t(($) => $.evidence.nothingHereAbout)
      }
      action={
        <Group>
          {filtered === 'here' && addButton}
          <Button variant="default" onClick={() => void navigate({ search: {} })}>
            {t(($) => $.evidence.showAll)}
          </Button>
        </Group>
      }
    />
  );
}
