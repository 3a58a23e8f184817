import { Drawer, Skeleton, Tabs, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locate } from '../../../../shared/standard/source/locate.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useEscapeOnTop } from '../../../ui/escapeOnTop.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { ErrataList } from '../ErrataList.tsx';
import { useReading } from '../reading.ts';
import { SourceText } from './SourceText.tsx';
import classes from './Source.module.css';

const route = getRouteApi('/standards/$standardId');

/** The printed source beside the document, open where the address names a node of it. */
export function SourceReader() {
  const { t } = useTranslation();
  const { source } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState(source);
  // What was open stays drawn while the drawer slides away.
  if (source !== undefined && source !== shown) setShown(source);
  const close = () =>
    void navigate({
      search: (before) => ({ ...before, source: undefined }),
      replace: true,
      resetScroll: false,
    });
  const drawer = useEscapeOnTop(source !== undefined, close);
  return (
    <Drawer
      ref={drawer}
      closeOnEscape={false}
      opened={source !== undefined}
      onClose={close}
      position="right"
      size="min(46rem, 100vw)"
      title={t(($) => $.standards.reader.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      classNames={{ content: classes.drawer, body: classes.body }}
    >
      {shown !== undefined && <Content node={shown} />}
    </Drawer>
  );
}

function Content({ node }: { readonly node: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { standard } = useReading();
  const answer = useAnswer('standards.source', { id: standard.id });
  const [tab, setTab] = useState<string | null>('text');
  const [asked, setAsked] = useState(node);
  // Another place of the source was asked for: it is shown whatever lay above it.
  if (node !== asked) {
    setAsked(node);
    setTab('text');
  }
  if (answer.error) return <FaultMessage fault={answer.error} />;
  if (!answer.data) return <Skeleton h={480} />;
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.tabs}>
      <Tabs.List>
        <Tabs.Tab value="text">{t(($) => $.standards.reader.text)}</Tabs.Tab>
        {standard.errata.length > 0 && (
          <Tabs.Tab value="errata">
            {t(($) => $.standards.reader.errata, { number: formats.number(standard.errata.length) })}
          </Tabs.Tab>
        )}
      </Tabs.List>
      <Tabs.Panel value="text" className={classes.panel}>
        {answer.data.text === null ? (
          <EmptyState
            title={t(($) => $.standards.reader.none)}
            description={t(($) => $.standards.reader.noneHint, { file: standard.source.file })}
          />
        ) : (
          <Located source={answer.data.text} node={node} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="errata" className={classes.panel} p="md">
        <ErrataList />
      </Tabs.Panel>
    </Tabs>
  );
}

function Located({ source, node }: { readonly source: string; readonly node: string }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const places = useMemo(() => locate(standard, source), [standard, source]);
  return (
    <>
      <Text size="sm" c="dimmed" px="md" py="xs" component="output" className={classes.told}>
        {node !== '' && !places.has(node)
          ? t(($) => $.standards.reader.notFound)
          : t(($) => $.standards.reader.hint)}
      </Text>
      <SourceText source={source} places={places} node={node} />
    </>
  );
}
