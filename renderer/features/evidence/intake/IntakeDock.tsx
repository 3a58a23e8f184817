import { Button, CloseButton, Group, Loader, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { remarksOn } from '../../../../shared/evidence/remarks.ts';
import { client } from '../../../client.ts';
import { faultText } from '../../../ui/faultText.ts';
import { useFormats } from '../../../ui/formats.ts';
import { focusContent } from '../../../ui/focusContent.ts';
import { ignoreFault } from '../../../ui/procedure.ts';
import { EvidenceDrawer } from '../details/EvidenceDrawer.tsx';
import { useRemoveEvidence } from '../useRemoveEvidence.tsx';
import classes from './IntakeDock.module.css';
import { IntakeResults } from './IntakeResults.tsx';
import { intakeQueue, progressOf, type Added, type IntakeEntry, type IntakeState } from './queue.ts';
import { useIntakeState } from './useIntakeState.ts';

/** Long enough to read and to undo. */
const TOLD_FOR = 12_000;

/** How the intake goes and how it went, at the foot of the window: it lies over nothing. */
export function IntakeDock() {
  const { t } = useTranslation();
  const state = useIntakeState();
  const [opened, setOpened] = useState<string | null>(null);
  const dock = useRef<HTMLElement>(null);
  // What is pressed goes; the focus stays here.
  const keepFocus = () => dock.current?.focus();
  const before = useRef<Element | null>(null);
  // Where all of it goes, they are back where they were.
  const leave = () => {
    const { current: place } = before;
    if (place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true });
    else focusContent();
    intakeQueue.dismiss();
  };
  const hasFailed = state.phase === 'ended' && state.entries.some((entry) => entry.state === 'failed');
  return (
    <>
      {state.phase !== 'idle' && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is only asked where the focus came from
        <section
          ref={dock}
          className={classes.dock}
          data-failed={hasFailed || undefined}
          aria-label={t(($) => $.evidence.intake.dock)}
          tabIndex={-1}
          onFocus={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
          }}
        >
          {state.phase === 'ended' ? (
            <Ended
              key={state.entries.at(-1)?.key}
              state={state}
              dock={dock}
              detailed={opened !== null}
              onDetails={setOpened}
              onLeave={leave}
              onRetry={() => {
                keepFocus();
                intakeQueue.retry();
              }}
            />
          ) : (
            <Running
              state={state}
              onCancel={() => {
                keepFocus();
                intakeQueue.cancel();
              }}
            />
          )}
        </section>
      )}
      <EvidenceDrawer id={opened} onClose={() => setOpened(null)} />
    </>
  );
}

interface RunningProps {
  readonly state: IntakeState;
  readonly onCancel: () => void;
}

function Running({ state, onCancel }: RunningProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { files, doneBytes, totalBytes, share, left } = progressOf(state);
  const title = t(($) => $.evidence.intake.running, {
    number: formats.number(files),
    total: formats.number(state.entries.length),
  });
  return (
    <>
      <Loader size={18} aria-hidden />
      <div className={classes.words}>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {formats.bytes(doneBytes)} / {formats.bytes(totalBytes)}
          {left !== null && ` · ${leftText(t, left)}`}
        </Text>
      </div>
      <Progress className={classes.bar} value={share * 100} aria-label={title} />
      <Button size="compact-sm" variant="default" loading={state.phase === 'cancelling'} onClick={onCancel}>
        {t(($) => $.shell.cancel)}
      </Button>
    </>
  );
}

const leftText = (t: TFunction, seconds: number): string =>
  seconds < 60
    ? t(($) => $.evidence.intake.secondsLeft, { number: Math.max(1, Math.round(seconds)) })
    : t(($) => $.evidence.intake.minutesLeft, { number: Math.round(seconds / 60) });

interface EndedProps {
  readonly state: IntakeState;
  readonly dock: RefObject<HTMLElement | null>;
  /** Details are open that were opened from here: they would go with it. */
  readonly detailed: boolean;
  readonly onDetails: (evidence: string) => void;
  readonly onLeave: () => void;
  readonly onRetry: () => void;
}

/** What failed stays until it was read; what went well goes by itself. */
function Ended({
  state: { entries, linked, latest },
  dock,
  detailed,
  onDetails,
  onLeave,
  onRetry,
}: EndedProps) {
  const { t } = useTranslation();
  const remove = useRemoveEvidence();
  const added = entries.filter(
    (entry): entry is IntakeEntry & Added & { state: 'done' } => entry.state === 'done',
  );
  const fresh = added.filter(({ key }) => latest.includes(key));
  const failed = entries.filter(({ state }) => state === 'failed').length;
  const [listed, setListed] = useState(failed > 0 && entries.length > 1);
  const stays = failed > 0 || listed || detailed;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setInterval(() => {
      // Whoever is in it would lose their place.
      if (dock.current?.contains(document.activeElement) !== true) intakeQueue.dismiss();
    }, TOLD_FOR);
    return () => clearInterval(timer);
  }, [stays, dock]);
  const undo = async () => {
    onLeave();
    const ids = fresh.map(({ evidence }) => evidence.id);
    // What was removed meanwhile must not come back with the others.
    const { items } = await client['evidence.list']({ ids });
    const there = new Set(items.map(({ evidence }) => evidence.id));
    remove(fresh.flatMap(({ evidence }) => (there.has(evidence.id) ? [evidence] : [])));
  };
  const [only] = entries;
  const [one] = added;
  const about = [
    ...(entries.length === 1 && only ? aboutOne(t, only) : []),
    ...(added.length > 0 ? linked.map((node) => t(($) => $.evidence.intake.linked, { node })) : []),
  ];
  return (
    <>
      {listed && <IntakeResults entries={entries} />}
      {failed > 0 ? (
        <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      ) : (
        <IconCheck size={18} className={classes.icon} aria-hidden />
      )}
      <div className={classes.words} role={failed > 0 ? 'alert' : 'status'}>
        <Text size="sm" fw={500}>
          {titleOf(t, entries)}
        </Text>
        {about.map((line) => (
          <Text key={line} size="xs" c="dimmed">
            {line}
          </Text>
        ))}
      </div>
      <Group gap="xs" wrap="nowrap">
        {entries.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={listed}
            rightSection={
              listed ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />
            }
            onClick={() => setListed(!listed)}
          >
            {t(($) => $.evidence.intake.results)}
          </Button>
        )}
        {failed > 0 && (
          <Button size="compact-sm" variant="light" onClick={onRetry}>
            {t(($) => $.evidence.intake.retry)}
          </Button>
        )}
        {added.length === 1 && one && (
          <Button size="compact-sm" variant="light" onClick={() => onDetails(one.evidence.id)}>
            {t(($) => $.evidence.details)}
          </Button>
        )}
        {fresh.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => void undo().catch(ignoreFault)}>
            {t(($) => $.evidence.undo)}
          </Button>
        )}
        <CloseButton size="sm" aria-label={t(($) => $.shell.close)} onClick={onLeave} />
      </Group>
    </>
  );
}

/** Of one file the title says nearly all. */
function aboutOne(t: TFunction, entry: IntakeEntry): readonly string[] {
  if (entry.state === 'failed') return [faultText(t, entry.fault)];
  if (entry.state !== 'done') return [];
  return [
    ...(entry.duplicate ? [t(($) => $.evidence.intake.duplicate)] : []),
    ...remarksOn(entry.evidence.file).map((remark) => t(($) => $.words.fileRemark[remark])),
  ];
}

function titleOf(t: TFunction, entries: readonly IntakeEntry[]): string {
  const count = (state: IntakeEntry['state']) => entries.filter((entry) => entry.state === state).length;
  const [number, failed, cancelled] = [count('done'), count('failed'), count('cancelled')];
  const [only] = entries;
  if (cancelled > 0) return t(($) => $.evidence.intake.cancelled, { number, cancelled });
  if (entries.length === 1 && only?.state === 'done')
    return t(($) => $.evidence.intake.doneOne, { title: only.evidence.title });
  if (entries.length === 1 && only) return t(($) => $.evidence.intake.failed, { name: only.name });
  if (failed === 0) return t(($) => $.evidence.intake.done, { number });
  if (number === 0) return t(($) => $.evidence.intake.failedAll, { failed });
  return t(($) => $.evidence.intake.partly, { number, failed });
}
