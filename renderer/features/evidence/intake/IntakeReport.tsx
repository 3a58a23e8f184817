import { Button, Group, Loader, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { faultText } from '../../../ui/faultText.ts';
import classes from './IntakeReport.module.css';
import type { IntakeEntry } from './takeIn.ts';

interface IntakeReportProps {
  readonly entries: readonly IntakeEntry[];
  /** The names of what everything was linked to. */
  readonly linked?: readonly string[];
  readonly onUndo?: (() => void) | undefined;
  readonly onDetails?: (() => void) | undefined;
}

/** How each file of a batch fares, and what can be done about it. */
export function IntakeReport({ entries, linked = [], onUndo, onDetails }: IntakeReportProps) {
  const { t } = useTranslation();
  const [only] = entries;
  const anyAdded = entries.some(({ state }) => state === 'done');
  return (
    <Stack gap="xs" c="var(--mantine-color-text)">
      {entries.length === 1 && only ? (
        <Only entry={only} />
      ) : (
        // A long list scrolls, and what scrolls must be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={classes.list} aria-label={t(($) => $.evidence.intake.results)} tabIndex={0}>
          {worstFirst(entries).map((entry) => (
            <Line key={entry.key} entry={entry} />
          ))}
        </ul>
      )}
      {anyAdded &&
        linked.map((node) => (
          <Text key={node} size="sm">
            {t(($) => $.evidence.intake.linked, { node })}
          </Text>
        ))}
      {anyAdded && onUndo && (
        <Group gap="xs">
          {onDetails && (
            <Button size="compact-sm" variant="light" onClick={onDetails}>
              {t(($) => $.evidence.details)}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onUndo}>
            {t(($) => $.evidence.undo)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** What needs a look must not hide at the end of a long list. */
const worstFirst = (entries: readonly IntakeEntry[]) => [
  ...entries.filter(({ state }) => state === 'failed'),
  ...entries.filter(({ state }) => state !== 'failed'),
];

/** Of one file the title says nearly all. */
function Only({ entry }: { readonly entry: IntakeEntry }) {
  const { t } = useTranslation();
  if (entry.state === 'failed') return <Text size="sm">{faultText(t, entry.fault)}</Text>;
  if (entry.state === 'done' && entry.duplicate)
    return <Text size="sm">{t(($) => $.evidence.intake.duplicate)}</Text>;
  return entry.state === 'done' ? null : <Text size="sm">{entry.name}</Text>;
}

const ICONS = {
  waiting: <IconClock size={16} aria-hidden />,
  running: <Loader size={16} aria-hidden />,
  done: <IconCheck size={16} aria-hidden />,
  failed: <IconX size={16} aria-hidden />,
} as const;

/** What the sign beside the name says already is only said aloud. */
const QUIET = new Set<IntakeEntry['state']>(['waiting', 'running', 'done']);

function Line({ entry }: { readonly entry: IntakeEntry }) {
  const { t } = useTranslation();
  const state = entry.state === 'done' && entry.duplicate ? 'duplicate' : entry.state;
  const words =
    entry.state === 'failed' ? faultText(t, entry.fault) : t(($) => $.evidence.intake.state[state]);
  return (
    <li className={classes.line} data-state={entry.state}>
      <span className={classes.icon}>{ICONS[entry.state]}</span>
      <span>
        {entry.name}
        {state !== 'duplicate' && QUIET.has(state) ? (
          <VisuallyHidden>{words}</VisuallyHidden>
        ) : (
          <span className={classes.state}>{words}</span>
        )}
      </span>
    </li>
  );
}
