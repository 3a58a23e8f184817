import { Group, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCalendarEvent, IconCheck, IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toDayNumber } from '../../../shared/calendar/plainDate.ts';
import type { StandardSummary } from '../../../shared/contract/records.ts';
import type { RuleVerdict, Verdict } from '../../../shared/eligibility/verdict.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Unbroken } from '../../ui/Unbroken.tsx';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { Lacking } from './Lacking.tsx';
import { StartCard } from './StartCard.tsx';
import { useHasCareer } from './useHasCareer.ts';

interface EligibilityCardProps {
  readonly standard: StandardSummary;
  readonly level: number | null;
  readonly today: string;
}

/** May one apply, or from which day. */
export function EligibilityCard({ standard, level, today }: EligibilityCardProps) {
  const { t } = useTranslation();
  const hasCareer = useHasCareer();
  const { data: preferences } = useAnswer('preferences.show', {});
  const reading = preferences?.reading ?? 'lenient';
  const asks = level !== null && standard.levels.includes(level);
  const verdicts = useAnswer(
    'eligibility.judge',
    { standard: standard.id, level, reading },
    { enabled: asks && preferences !== undefined },
  );
  const verdict = verdicts.data?.levels[0];
  const details = (
    <TextLink
      to="/eligibility"
      search={{ standard: standard.id, ...(level !== null && { level }) }}
      size="sm"
    >
      {t(($) => $.start.eligibility.details)}
    </TextLink>
  );
  return (
    <StartCard title={t(($) => $.start.eligibility.title)} more={asks && hasCareer && details}>
      <FaultMessage fault={verdicts.error} />
      {!asks && <Text c="dimmed">{t(($) => $.start.eligibility.none)}</Text>}
      {asks && hasCareer === false && (
        <Stack gap={4} align="flex-start">
          <Text fw={600}>{t(($) => $.start.eligibility.empty)}</Text>
          <Text c="dimmed">{t(($) => $.start.eligibility.emptyAbout)}</Text>
          <TextLink to="/career">{t(($) => $.start.eligibility.enter)}</TextLink>
        </Stack>
      )}
      {asks &&
        hasCareer &&
        (verdict ? (
          <>
            <Answer verdict={verdict} today={today} />
            <Lacking verdict={verdict} today={today} />
          </>
        ) : (
          <Skeleton h={60} />
        ))}
    </StartCard>
  );
}

function Answer({ verdict, today }: { readonly verdict: Verdict; readonly today: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const date = verdict.earliestEligibleDate;
  const words = {
    date: date === null ? '' : formats.day(date),
    days: date === null ? '' : formats.number(toDayNumber(date) - toDayNumber(today)),
    conditions: useConditionNumbers(verdict),
  };
  if (verdict.eligible)
    return (
      <Told color="green" Icon={IconCheck} title={t(($) => $.start.eligibility.holds)}>
        {date !== null && t(($) => $.start.eligibility.holdsSince, words)}
        <ReadingNote verdict={verdict} />
      </Told>
    );
  if (date !== null)
    return (
      <Told color="ink" Icon={IconCalendarEvent} title={t(($) => $.start.eligibility.from, words)}>
        {t(($) => $.start.eligibility.fromAbout, words)}
        <ReadingNote verdict={verdict} />
      </Told>
    );
  return (
    <Told color="yellow" Icon={IconHelp} title={t(($) => $.start.eligibility.never)}>
      {t(($) => $.start.eligibility.neverAbout)}
    </Told>
  );
}

/** Says so where the verdict rests on more than the printed word. */
function ReadingNote({ verdict: { conditions, earliestAlternatives } }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const rests = conditions.some(({ id, tree }) => earliestAlternatives.includes(id) && usesReading(tree));
  return rests && t(($) => $.start.eligibility.byReading);
}

const usesReading = (tree: RuleVerdict): boolean =>
  tree.op === 'need' ? tree.readings.length > 0 : tree.parts.some(usesReading);

/**
 * The printed numbers of the conditions that hold on the first day: （1）（2）; before that of another text than the
 * standard's own, its name.
 */
function useConditionNumbers({ standard, conditions, earliestAlternatives }: Verdict): string {
  const { t } = useTranslation();
  return conditions
    .filter(({ id }) => earliestAlternatives.includes(id))
    .map(({ number, pack }) => {
      const name =
        number === null
          ? t(($) => $.start.eligibility.onlyCondition)
          : t(($) => $.start.eligibility.conditionList, { numbers: number });
      return pack === undefined || pack.id === standard ? name : `${pack.title} ${name}`;
    })
    .join('');
}

interface ToldProps {
  readonly color: string;
  readonly Icon: typeof IconCheck;
  readonly title: string;
  readonly children: React.ReactNode;
}
function Told({ color, Icon, title, children }: ToldProps) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="md">
      <ThemeIcon color={color} variant="light" size="xl" radius="xl">
        <Icon size={22} stroke={1.8} aria-hidden />
      </ThemeIcon>
      <div>
        <Text size="lg" fw={600}>
          <Unbroken>{title}</Unbroken>
        </Text>
        <Text c="dimmed">{children}</Text>
      </div>
    </Group>
  );
}
