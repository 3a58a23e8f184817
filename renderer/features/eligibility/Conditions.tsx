import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import type { Case } from './case.ts';
import { ConditionCard } from './ConditionCard.tsx';
import { PackDifferences } from './PackDifferences.tsx';
import classes from './EligibilityPage.module.css';

interface ConditionsProps {
  readonly verdict: Verdict;
  readonly of: Omit<Case, 'rules' | 'pack'>;
  /** The packs that were judged by, the standard's own text first. */
  readonly packs: readonly RulePack[];
}

/** The conditions of the level, pack by pack, and how each further text differs from the first. */
export function Conditions({ verdict, of, packs }: ConditionsProps) {
  const { t } = useTranslation();
  const [first] = packs;
  return (
    <section aria-labelledby="conditions">
      <Title order={2} size="h3" id="conditions">
        {t(($) => $.eligibility.conditions)}
      </Title>
      <Stack gap="lg" mt="xs">
        {packs.map((pack) => (
          <PackConditions key={pack.id} pack={pack} first={first} verdict={verdict} of={of} />
        ))}
      </Stack>
    </section>
  );
}

interface PackConditionsProps extends Omit<ConditionsProps, 'packs'> {
  readonly pack: RulePack;
  readonly first: RulePack | undefined;
}

function PackConditions({ pack, first, verdict, of }: PackConditionsProps) {
  const { t } = useTranslation();
  const { rules, language, title, version, issuer, standing } = pack;
  const conditions = verdict.conditions.filter(
    (condition) => (condition.pack?.id ?? of.standard.id) === pack.id,
  );
  const lead = rules.leads.find(({ level }) => level === verdict.level);
  const alone = verdict.packs === undefined || verdict.packs.length < 2;
  return (
    <section aria-label={title}>
      {!alone && (
        <Group gap="xs" mb={4}>
          <Title order={3} size="h4" lang={language}>
            {title}
          </Title>
          <Badge variant="light" color={standing === 'example' ? 'gray' : 'ink'} tt="none">
            {t(($) => $.words.standing[standing])}
          </Badge>
          <Text size="sm" c="dimmed">
            {[issuer, t(($) => $.eligibility.packs.version, { version })].filter(Boolean).join(' · ')}
          </Text>
        </Group>
      )}
      {standing === 'example' && <Alert color="gray">{t(($) => $.eligibility.packs.example)}</Alert>}
      {lead && (
        <Text c="dimmed" size="sm" lang={language}>
          {rules.clause} · {lead.text}
        </Text>
      )}
      {conditions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(($) => $.eligibility.packs.noneOfLevel)}
        </Text>
      )}
      <ul className={classes.conditions}>
        {conditions.map((condition) => (
          <ConditionCard
            key={condition.id}
            condition={condition}
            of={{ ...of, rules, pack }}
            opened={condition.id === verdict.earliestAlternatives[0]}
          />
        ))}
      </ul>
      {first !== undefined && first !== pack && (
        <PackDifferences one={first} other={pack} level={verdict.level} />
      )}
    </section>
  );
}
