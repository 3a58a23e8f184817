import { Button, Group, Stack, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileImport, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { Page } from '../../ui/Page.tsx';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { making } from '../../ui/undoStack.ts';
import { useAdded, useFileChooser } from '../evidence/index.ts';
import { Journal } from './Journal.tsx';
import { PaperPanel } from './paper/PaperPanel.tsx';
import { ReceivedReport, useTellReceived } from './ReceivedReport.tsx';
import { RequestForm } from './RequestForm.tsx';
import { Requests } from './Requests.tsx';
import { Signers } from './Signers.tsx';
import { SignoffTable } from './SignoffTable.tsx';

const route = getRouteApi('/signoff');

/** The practitioner's side: what was signed, asking for more, whose keys it is by, and what was done. */
export function SignoffPage() {
  const { t } = useTranslation();
  const [fileInput, choose] = useFileChooser();
  const take = useChange('signoffs.import');
  const { standard, nodes } = route.useSearch();
  const wanted = standard === undefined || nodes === undefined ? null : { standard, nodes };
  const [tab, setTab] = useState<string | null>(wanted === null ? 'list' : 'ask');
  // A request that is made is done with: whoever comes back for another begins anew.
  const isMade = useRef(false);
  const [made, setMade] = useState(0);
  const note = useCallback((now: boolean) => {
    isMade.current = now;
  }, []);
  const noteMade = useCallback(() => note(true), [note]);
  const noteBegun = useCallback(() => note(false), [note]);
  const show = (next: string | null) => {
    if (next === 'ask' && isMade.current) {
      isMade.current = false;
      setMade((count) => count + 1);
    }
    setTab(next);
  };
  const askTab = useRef<HTMLButtonElement>(null);
  const ask = () => {
    show('ask');
    askTab.current?.focus();
  };
  const [received, setReceived] = useState<{
    readonly report: ReceivedRecord;
    readonly files: readonly File[];
  } | null>(null);
  /** Not there any more once somebody has left: what came is then told wherever they are. */
  const content = useRef<HTMLDivElement>(null);
  const tell = useTellReceived();
  const added = useAdded();
  const takeBadge = useChange('badges.import');
  const bringBadge = (files: readonly File[]) => {
    const [file] = files;
    if (file)
      void making(
        () => takeBadge.mutateAsync({ input: {}, file }),
        ({ evidence }) => {
          added([evidence]);
          notifications.show({ message: t(($) => $.signoff.badgeTaken, { title: evidence.title }) });
        },
      ).catch(ignoreFault);
  };
  const showReceived = (report: ReceivedRecord, files: readonly File[]) => {
    if (content.current === null) return tell(report);
    setReceived({ report, files });
    // That is where what came stands.
    if (report.accepted.length > 0) setTab('list');
  };
  const bringIn = (files: readonly File[]) => {
    const [file] = files;
    if (file)
      take.mutateAsync({ input: {}, file }).then((report) => showReceived(report, files), ignoreFault);
  };
  return (
    <Page
      title={t(($) => $.words.action.signoff)}
      description={t(($) => $.signoff.lead)}
      actions={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}
            loading={takeBadge.isPending}
            onClick={() => choose(bringBadge)}
          >
            {t(($) => $.signoff.importBadge)}
          </Button>
          <Button
            leftSection={<IconFileImport size={18} aria-hidden />}
            loading={take.isPending}
            onClick={() => choose(bringIn)}
          >
            {t(($) => $.signoff.import)}
          </Button>
        </Group>
      }
    >
      {fileInput}
      <Stack gap="lg" ref={content}>
        {received && (
          <ReceivedReport
            received={received.report}
            onClose={() => setReceived(null)}
            onOpened={() => bringIn(received.files)}
          />
        )}
        <Tabs value={tab} onChange={show} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="list">{t(($) => $.signoff.list)}</Tabs.Tab>
            <Tabs.Tab value="ask" ref={askTab}>
              {t(($) => $.signoff.ask)}
            </Tabs.Tab>
            <Tabs.Tab value="paper">{t(($) => $.signoff.paper.tab)}</Tabs.Tab>
            <Tabs.Tab value="signers">{t(($) => $.signoff.signers)}</Tabs.Tab>
            <Tabs.Tab value="journal">{t(($) => $.signoff.journal)}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="list">
            <SignoffTable onAsk={ask} />
          </Tabs.Panel>
          {/* A request that is begun outlives a look elsewhere, and an answer that is brought in meanwhile. */}
          <Tabs.Panel value="ask" keepMounted>
            <Stack gap="xl">
              <RequestForm key={made} wanted={wanted} onMade={noteMade} onChange={noteBegun} />
              <Requests />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="paper">
            <PaperPanel />
          </Tabs.Panel>
          <Tabs.Panel value="signers">
            <Signers />
          </Tabs.Panel>
          <Tabs.Panel value="journal">
            <Journal />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}
