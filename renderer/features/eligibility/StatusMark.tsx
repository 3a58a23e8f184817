import { Group, Text, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Reasoning.module.css';

interface StatusMarkProps {
  readonly holds: boolean;
  readonly earliest: string | null;
  readonly children: ReactNode;
}

/** A line of the reasoning with its sign: met, met from a day on, not met. */
export function StatusMark({ holds, earliest, children }: StatusMarkProps) {
  const { t } = useTranslation();
  const state = holds ? 'met' : earliest === null ? 'unmet' : 'later';
  const Icon = { met: IconCircleCheck, later: IconClock, unmet: IconCircleDashed }[state];
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <Icon size={18} aria-hidden className={classes.mark} data-state={state} />
      <Text component="div" fw={500}>
        <VisuallyHidden>
          {t(($) => $.eligibility.need[state], { date: earliest ?? '' })}
          {': '}
        </VisuallyHidden>
        {children}
      </Text>
    </Group>
  );
}
