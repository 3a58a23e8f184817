import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { levelName } from '../../ui/levelName.ts';
import { PlainLink } from '../../ui/links.tsx';
import { Unbroken } from '../../ui/Unbroken.tsx';
import classes from './LevelsAtAGlance.module.css';

interface LevelsAtAGlanceProps {
  readonly verdicts: readonly Verdict[];
  readonly level: number;
}

/** Every level in one row with its day; choosing one shows its conditions. */
export function LevelsAtAGlance({ verdicts, level }: LevelsAtAGlanceProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t(($) => $.eligibility.levels)}>
      <ul className={classes.levels}>
        {verdicts.map((verdict) => (
          <li key={verdict.level}>
            <PlainLink
              to="/eligibility"
              search={{ standard: verdict.standard, level: verdict.level }}
              className={classes.level}
              aria-current={verdict.level === level ? 'true' : undefined}
            >
              <Text fw={600} size="sm">
                {levelName(t, verdict.level)}
              </Text>
              <LevelStatus verdict={verdict} />
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LevelStatus({ verdict: { eligible, earliestEligibleDate: date } }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const state = eligible ? 'now' : date === null ? 'never' : 'later';
  const Icon = { now: IconCircleCheck, later: IconClock, never: IconCircleDashed }[state];
  return (
    <>
      <Group gap={6} wrap="nowrap" className={classes.status} data-state={state}>
        <Icon size={16} aria-hidden style={{ flex: 'none' }} />
        <span>
          <Unbroken>{t(($) => $.eligibility.status[state], { date: date ?? '' })}</Unbroken>
        </span>
      </Group>
      {state === 'now' && date !== null && (
        <Text size="sm" c="dimmed">
          <Unbroken>{t(($) => $.eligibility.since, { date })}</Unbroken>
        </Text>
      )}
    </>
  );
}
