import { VisuallyHidden } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { remarksOn } from '../../../../shared/evidence/remarks.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { faultText } from '../../../ui/faultText.ts';
import classes from './IntakeResults.module.css';
import type { IntakeEntry } from './queue.ts';

/** How each file fared; what needs a look first. */
export function IntakeResults({ entries }: { readonly entries: readonly IntakeEntry[] }) {
  const { t } = useTranslation();
  return (
    // A long list scrolls, and what scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={classes.panel} aria-label={t(($) => $.evidence.intake.resultList)} tabIndex={0}>
      {entries
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .map((entry) => (
          <Line key={entry.key} entry={entry} />
        ))}
    </ul>
  );
}

const rankOf = (entry: IntakeEntry): number => {
  if (entry.state === 'failed') return 0;
  if (entry.state === 'done') return remarksOn(entry.evidence.file).length > 0 ? 1 : 3;
  return 2;
};

const ICONS = {
  waiting: <IconClock size={16} aria-hidden />,
  running: <IconClock size={16} aria-hidden />,
  cancelled: <IconBan size={16} aria-hidden />,
  done: <IconCheck size={16} aria-hidden />,
  failed: <IconX size={16} aria-hidden />,
} as const;

function Line({ entry }: { readonly entry: IntakeEntry }) {
  const { t } = useTranslation();
  const words = wordsOf(t, entry);
  return (
    <li className={classes.line} data-state={entry.state}>
      <span className={classes.icon}>{ICONS[entry.state]}</span>
      <span>
        {shownName(entry.name)}
        {words === '' ? (
          // What the sign beside the name says already is only said aloud.
          <VisuallyHidden>{t(($) => $.evidence.intake.state.done)}</VisuallyHidden>
        ) : (
          <span className={classes.state}>{words}</span>
        )}
      </span>
    </li>
  );
}

function wordsOf(t: TFunction, entry: IntakeEntry): string {
  if (entry.state === 'failed') return faultText(t, entry.fault);
  if (entry.state !== 'done') return t(($) => $.evidence.intake.state[entry.state]);
  return [
    ...(entry.duplicate ? [t(($) => $.evidence.intake.state.duplicate)] : []),
    ...remarksOn(entry.evidence.file).map((remark) => t(($) => $.words.fileRemark[remark])),
  ].join(' ');
}
