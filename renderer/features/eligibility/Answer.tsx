import { Alert, List, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Condition, Verdict } from '../../../shared/eligibility/verdict.ts';
import { levelName } from '../../ui/levelName.ts';
import { Unbroken } from '../../ui/Unbroken.tsx';
import { useSpanText } from '../../ui/spanText.ts';
import { lacks } from './lacks.ts';
import { useMissingText } from './missingText.ts';

interface AnswerProps {
  readonly verdict: Verdict;
  /** The same level by the other reading: told where it says something else. */
  readonly otherwise: Verdict | undefined;
}

/** The verdict in one sentence, and what it rests on or what is lacking. */
export function Answer({ verdict, otherwise }: AnswerProps) {
  const { t } = useTranslation();
  const span = useSpanText();
  const { eligible, earliestEligibleDate: date, asOf, conditions } = verdict;
  const level = levelName(t, verdict.level);
  const state = eligible ? 'now' : date === null ? 'never' : 'later';
  const { color, Icon } = {
    now: { color: 'green', Icon: IconCircleCheck },
    later: { color: 'yellow', Icon: IconClock },
    never: { color: 'gray', Icon: IconCircleDashed },
  }[state];
  const named = (ids: readonly string[]) =>
    conditions
      .filter(({ id }) => ids.includes(id))
      .map((condition) => conditionName(condition, verdict.standard))
      .join(' ');
  return (
    <Alert
      color={color}
      icon={<Icon aria-hidden />}
      title={
        <Title order={2} size="h3">
          <Unbroken>{t(($) => $.eligibility.answer[state], { level, date: date ?? '' })}</Unbroken>
        </Title>
      }
    >
      {state === 'now' && t(($) => $.eligibility.answer.by, { conditions: named(verdict.alternatives) })}
      {state === 'later' && date !== null && (
        <>
          {t(($) => $.eligibility.answer.laterSpan, { span: span(asOf, date) })}{' '}
          {t(($) => $.eligibility.answer.willBy, { conditions: named(verdict.earliestAlternatives) })}
        </>
      )}
      {state === 'never' && <Ways verdict={verdict} />}
      {otherwise && otherwise.earliestEligibleDate !== date && <Otherwise verdict={otherwise} />}
    </Alert>
  );
}

/** As it is printed: (2); the only condition of a level has no number. Before it the text, where it is not the standard's own. */
const conditionName = ({ number, clause, pack }: Condition, standard: string): string => {
  const name = number === null ? clause : `(${number})`;
  return pack === undefined || pack.id === standard ? name : `${pack.title} ${name}`;
};

/** What each condition lacks: whichever is mended first opens the level. */
function Ways({ verdict: { conditions, asOf } }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const missingText = useMissingText();
  const separator = t(($) => $.eligibility.missing.separator);
  return (
    <>
      <Text size="sm" mb={4}>
        {conditions.length === 1
          ? t(($) => $.eligibility.answer.wayOnly)
          : t(($) => $.eligibility.answer.ways)}
      </Text>
      <List size="sm" listStyleType="none" spacing={2}>
        {conditions.map((condition) => (
          <List.Item key={condition.id}>
            {condition.number !== null && `(${condition.number}) `}
            {lacks(condition.tree)
              .map((need) => missingText(need, asOf))
              .join(separator)}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Otherwise({
  verdict: { reading, eligible, earliestEligibleDate: date },
}: {
  readonly verdict: Verdict;
}) {
  const { t } = useTranslation();
  const answer =
    date === null
      ? t(($) => $.eligibility.answer.otherNever)
      : eligible
        ? t(($) => $.eligibility.answer.otherNow, { date })
        : t(($) => $.eligibility.answer.otherLater, { date });
  return (
    <Text size="sm" mt={6}>
      {t(($) => $.eligibility.answer.other, { reading: t(($) => $.words.reading[reading]), answer })}
    </Text>
  );
}
