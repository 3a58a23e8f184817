import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { shownName } from '../../../shared/evidence/shownName.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { useUndoNotice } from '../../ui/undoNotice.tsx';
import { making } from '../../ui/undoStack.ts';
import { ignoreFault, useAnswer, useAnswers, useChange } from '../../ui/procedure.ts';
import { EvidenceThumbnail } from './EvidenceThumbnail.tsx';
import { focusBeside } from './focusBeside.ts';
import { Quarantine } from './Quarantine.tsx';
import classes from './Trash.module.css';
import { usePurge, type Purge } from './usePurge.tsx';

/** So many are drawn, and as many more on asking. */
const STEP = 100;
/** What was removed by mistake is looked for first. */
const LATEST_FIRST = { by: 'removed', descending: true } as const;

/** What was removed and can come back; from here it is deleted for good, by way of the quarantine. */
export function Trash() {
  const { t } = useTranslation();
  const formats = useFormats();
  const [steps, setSteps] = useState(1);
  const answers = useAnswers(
    'evidence.list',
    Array.from({ length: steps }, (_, step) => ({
      removed: true,
      sort: LATEST_FIRST,
      offset: step * STEP,
      limit: STEP,
    })),
  );
  const data = answers[0]?.data;
  const error = answers.find((answer) => answer.error !== null)?.error ?? null;
  const items = answers.flatMap((answer) => answer.data?.items ?? []);
  const portfolio = useAnswer('portfolio.state', {});
  const canChange = portfolio.data?.open?.readOnly === undefined;
  const purge = usePurge();
  const total = data?.total ?? 0;
  const left = total - steps * STEP;
  return (
    <Stack gap="md">
      <div className={classes.head}>
        <div>
          <Title order={2}>{t(($) => $.evidence.trash.title)}</Title>
          <Text c="dimmed">{t(($) => $.evidence.trash.about)}</Text>
        </div>
        {total > 0 && (
          <Button
            className={classes.all}
            variant="light"
            color="red"
            leftSection={<IconTrashX size={18} aria-hidden />}
            disabled={!canChange}
            loading={purge.job !== null}
            onClick={() =>
              purge.ask(
                t(($) => $.evidence.trash.purgeMany, { count: total }),
                null,
              )
            }
          >
            {t(($) => $.evidence.trash.purgeAll)}
          </Button>
        )}
      </div>
      {purge.job !== null && (
        <JobProgress key={purge.job} job={purge.job} label={t(($) => $.evidence.trash.purging)} />
      )}
      <FaultMessage fault={error} />
      {!data && !error && <Skeleton h={200} />}
      {data?.total === 0 && <EmptyState title={t(($) => $.evidence.trash.none)} />}
      {data && data.total > 0 && (
        <Paper withBorder component="ul" className={classes.list}>
          {items.map(({ evidence }) => (
            <Removed key={evidence.id} evidence={evidence} canChange={canChange} purge={purge} />
          ))}
        </Paper>
      )}
      {left > 0 && (
        <Button variant="default" className={classes.more} onClick={() => setSteps(steps + 1)}>
          {t(($) => $.evidence.more, { number: formats.number(Math.min(STEP, left)) })}
        </Button>
      )}
      <Quarantine canChange={canChange} />
    </Stack>
  );
}

interface RemovedProps {
  readonly evidence: Evidence;
  /** Not where the portfolio is open for reading only. */
  readonly canChange: boolean;
  readonly purge: Purge;
}

function Removed({ evidence, canChange, purge }: RemovedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const restore = useChange('evidence.restore');
  const { mutateAsync: remove } = useChange('evidence.removeMany');
  const tell = useUndoNotice();
  const { id, title, kind, file } = evidence;
  const putBack = () => {
    const back = () => restore.mutateAsync({ input: { id } });
    // It is not much of all there is, whatever that is by now: it was in the trash a moment ago.
    const away = () => remove({ input: { ids: [id], asked: true } });
    return making(back, () =>
      tell(
        t(($) => $.evidence.restored, { title }),
        away,
        back,
      ),
    );
  };
  return (
    <li className={classes.item}>
      <EvidenceThumbnail evidence={evidence} />
      <div className={classes.names}>
        <Text lineClamp={2} title={title}>
          {title}
        </Text>
        <Text size="sm" c="dimmed" truncate title={shownName(file.name)}>
          {t(($) => $.words.evidenceKind[kind])} · {formats.bytes(file.bytes)} · {shownName(file.name)}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        leftSection={<IconTrashX size={16} aria-hidden />}
        aria-label={t(($) => $.evidence.trash.purgeNamed, { title })}
        disabled={!canChange || purge.job !== null}
        onClick={() =>
          purge.ask(
            t(($) => $.evidence.trash.purgeOne, { title }),
            [id],
          )
        }
      >
        {t(($) => $.evidence.trash.purge)}
      </Button>
      <Button
        variant="light"
        size="xs"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        aria-label={t(($) => $.evidence.trash.restoreNamed, { title })}
        loading={restore.isPending}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget, 'li');
          void putBack().catch(ignoreFault);
        }}
      >
        {t(($) => $.evidence.trash.restore)}
      </Button>
    </li>
  );
}
