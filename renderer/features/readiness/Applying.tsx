import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './ReadinessPage.module.css';
import { ReadinessSection } from './ReadinessSection.tsx';

/** Whether one may apply, since when, and by which text. */
export function Applying({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const { eligible, earliestEligibleDate: date, standard, level, packs = [] } = verdict;
  const state = eligible ? 'now' : date === null ? 'never' : 'later';
  const Icon = { now: IconCircleCheck, later: IconClock, never: IconCircleDashed }[state];
  const by = packs.filter((pack) =>
    eligible
      ? pack.standing !== 'example' && pack.eligible
      : date !== null && pack.earliestEligibleDate === date,
  );
  return (
    <ReadinessSection title={t(($) => $.readiness.apply)}>
      <Group gap="xs" mt="xs" wrap="nowrap" align="flex-start">
        <Icon size={22} aria-hidden className={classes.mark} data-state={state} />
        <div>
          <Text fw={600}>{t(($) => $.readiness[state], { date: date ?? '' })}</Text>
          {by.map((pack) => (
            <Text key={pack.id} size="sm" c="dimmed">
              {pack.title}
            </Text>
          ))}
          <TextLink to="/eligibility" search={{ standard, level }} size="sm">
            {t(($) => $.readiness.conditions)}
          </TextLink>
        </div>
      </Group>
    </ReadinessSection>
  );
}
