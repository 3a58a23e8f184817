import { Alert, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import type { Mask } from '../../../../shared/evidence/redaction.ts';
import { useEscapeOnTop } from '../../../ui/escapeOnTop.ts';
import { FullScreen } from '../../../ui/FullScreen.tsx';
import { useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { IconButton } from '../preview/IconButton.tsx';
import { forgetMasks, keepMasks } from './begunMasks.ts';
import { makeCopy } from './makeCopy.ts';
import { MaskBoard } from './MaskBoard.tsx';
import classes from './Redact.module.css';
import { openPages, type Pages } from './source.ts';

interface RedactorProps {
  readonly evidence: Evidence;
  /** What was masked last time or begun, to go on from. */
  readonly masks: readonly Mask[];
  readonly onClose: () => void;
}

/**
 * Blackens regions of a picture or a PDF, and keeps the result as a copy beside the original. What was begun is there
 * again whatever closed it; only its own buttons clear it.
 */
export function Redactor(props: RedactorProps) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <FullScreen label={t(($) => $.redaction.title)} onClose={props.onClose}>
      <Board {...props} />
    </FullScreen>
  );
}

const MIDDLE = { x: 0.35, y: 0.45, width: 0.3, height: 0.1 };

function Board({ evidence, masks: former, onClose }: RedactorProps) {
  const { t } = useTranslation();
  const [pages, setPages] = useState<Pages | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(former[0]?.page ?? 1);
  const [masks, change] = useState(former);
  const setMasks = (some: readonly Mask[]) => {
    keepMasks(evidence, some);
    change(some);
  };
  const end = () => {
    forgetMasks(evidence);
    onClose();
  };
  const [done, setDone] = useState<number | null>(null);
  const { mutateAsync: save } = useChange('redactions.save');
  const head = useEscapeOnTop<HTMLElement>(true, () => {
    if (done === null) onClose();
  });
  const fail = useCallback(() => setFailed(true), []);
  useEffect(() => {
    let left = false;
    let opened: Pages | null = null;
    openPages(evidence)
      .then((some) => {
        opened = some;
        if (left) some.close();
        else setPages(some);
        return undefined;
      })
      .catch(fail);
    return () => {
      left = true;
      opened?.close();
    };
  }, [evidence, fail]);
  const keep = async () => {
    if (pages === null) return;
    setDone(0);
    try {
      const file = await makeCopy(pages, masks, evidence.file, setDone);
      await save({ input: { evidence: evidence.id, masks: [...masks] }, file });
      end();
    } catch {
      // What the host refused is told in a notification; a page that cannot be drawn is told here.
      setFailed(true);
    } finally {
      setDone(null);
    }
  };
  return (
    <>
      <header ref={head} className={classes.head}>
        <div className={classes.title}>
          <Title order={2} size="h4">
            {t(($) => $.redaction.title)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.redaction.how)}
          </Text>
        </div>
        {pages !== null && pages.count > 1 && (
          <Group gap={4} wrap="nowrap">
            <IconButton
              label={t(($) => $.preview.pageBefore)}
              disabled={page <= 1}
              onClick={() => setPage(page - 1)}
            >
              <IconChevronLeft size={18} aria-hidden />
            </IconButton>
            <Text size="sm" component="output">
              {t(($) => $.redaction.pageOf, { page, pages: pages.count })}
            </Text>
            <IconButton
              label={t(($) => $.preview.pageAfter)}
              disabled={page >= pages.count}
              onClick={() => setPage(page + 1)}
            >
              <IconChevronRight size={18} aria-hidden />
            </IconButton>
          </Group>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={pages === null}
          onClick={() => setMasks([...masks, { page, ...MIDDLE }])}
        >
          {t(($) => $.redaction.add)}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={masks.length === 0}
          onClick={() => setMasks(masks.slice(0, -1))}
        >
          {t(($) => $.redaction.takeBack)}
        </Button>
        <Button size="sm" variant="subtle" onClick={end} disabled={done !== null}>
          {t(($) => $.shell.cancel)}
        </Button>
        <Button
          size="sm"
          disabled={masks.length === 0 || pages === null}
          loading={done !== null}
          onClick={() => void keep()}
        >
          {t(($) => $.redaction.save, { number: masks.length })}
        </Button>
      </header>
      {failed && (
        <Alert color="red" role="alert" m="sm">
          {t(($) => $.redaction.failed)}
        </Alert>
      )}
      {done !== null && pages !== null && pages.count > 1 && (
        <Text component="output" size="sm" p="xs">
          {t(($) => $.redaction.making, { page: done, pages: pages.count })}
        </Text>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keyboard */}
      <section className={classes.stage} tabIndex={0} aria-label={t(($) => $.redaction.page, { page })}>
        {pages === null && !failed && <Skeleton h="60vh" w="min(40rem, 90%)" />}
        {pages !== null && (
          <MaskBoard pages={pages} page={page} masks={masks} onChange={setMasks} onFail={fail} />
        )}
      </section>
    </>
  );
}
