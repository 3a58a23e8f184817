import { Badge, Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { alternativeOf } from '../../../shared/eligibility/judgeTogether.ts';
import type { Condition } from '../../../shared/eligibility/verdict.ts';
import type { Case } from './case.ts';
import classes from './ConditionCard.module.css';
import { MaterialList } from './MaterialList.tsx';
import { Reasoning } from './Reasoning.tsx';

interface ConditionCardProps {
  readonly condition: Condition;
  readonly of: Case;
  readonly opened: boolean;
}

/** One printed condition: whether it holds and from which day, its text as printed, and on demand why. */
export function ConditionCard({ condition, of, opened: openedAtFirst }: ConditionCardProps) {
  const { t } = useTranslation();
  const [opened, reasoning] = useDisclosure(openedAtFirst);
  const why = useId();
  const { number, text, tree } = condition;
  const id = alternativeOf(condition.id);
  const { language } = of.pack;
  const footnotes = of.rules.footnotes.filter(({ markedIn }) => markedIn.includes(id));
  const errata = of.pack.id === of.standard.id ? of.standard.errata : [];
  const oddities = errata.filter(({ alternatives }) => alternatives?.includes(id));
  return (
    <Paper withBorder p="md" component="li" className={classes.card}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="md" wrap="nowrap">
          <Text component="p" m={0}>
            {number !== null && <span className={classes.number}>({number}) </span>}
            <span lang={language}>{text}</span>
          </Text>
          <ConditionStatus condition={condition} />
        </Group>
        {(footnotes.length > 0 || oddities.length > 0) && (
          <ul className={classes.notes}>
            {footnotes.map((footnote) => (
              <li key={footnote.text}>
                {t(($) => $.eligibility.footnote, { mark: footnote.mark })}
                <span lang={language}>{footnote.text}</span>
              </li>
            ))}
            {oddities.map((oddity) => (
              <li key={oddity.text}>
                {t(($) => $.eligibility.erratum)}
                <span lang={language}>{oddity.text}</span>
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            ml={-8}
            rightSection={
              <IconChevronDown
                size={16}
                aria-hidden
                className={classes.chevron}
                data-opened={opened || undefined}
              />
            }
            aria-expanded={opened}
            aria-controls={why}
            onClick={reasoning.toggle}
          >
            {opened ? t(($) => $.eligibility.hideWhy) : t(($) => $.eligibility.showWhy)}
          </Button>
        </div>
      </Stack>
      <Collapse expanded={opened} id={why} keepMounted={false}>
        <div className={classes.reasoning}>
          <Stack gap="md">
            <Reasoning tree={tree} of={of} />
            <MaterialList pack={of.pack} alternative={id} />
          </Stack>
        </div>
      </Collapse>
    </Paper>
  );
}

function ConditionStatus({ condition: { holds, earliest } }: { readonly condition: Condition }) {
  const { t } = useTranslation();
  const [color, Icon, text] = holds
    ? (['green', IconCircleCheck, t(($) => $.eligibility.conditionSince, { date: earliest ?? '' })] as const)
    : earliest === null
      ? (['gray', IconCircleDashed, t(($) => $.eligibility.condition.never)] as const)
      : (['yellow', IconClock, t(($) => $.eligibility.condition.later, { date: earliest })] as const);
  return (
    <Badge
      color={color}
      variant="light"
      size="lg"
      radius="sm"

      flex="none"
      leftSection={<Icon size={16} aria-hidden />}
    >
      {text}
    </Badge>
  );
}
