import { Alert, Paper, Skeleton, Stack, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { CAREER_LISTS, type Career } from '../../../shared/career/career.ts';
import type { PortfolioState, Preferences, StandardSummary } from '../../../shared/contract/records.ts';
import type { PackShelf } from '../../../shared/contract/procedures/rulePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { Precheck } from '../precheck/index.ts';
import { Answer } from './Answer.tsx';
import { chooseLevel, chooseStandard } from './choose.ts';
import { Conditions } from './Conditions.tsx';
import { Controls } from './Controls.tsx';
import { CountingHelp } from './CountingHelp.tsx';
import { CareerLedger } from './ledger/CareerLedger.tsx';
import { LevelsAtAGlance } from './LevelsAtAGlance.tsx';
import { useKept } from './useKept.ts';
import { PacksAtAGlance } from './PacksAtAGlance.tsx';
import { WarningList } from './WarningList.tsx';

/** Which levels one may apply for, from which day, and why. */
export function EligibilityPage() {
  const { t } = useTranslation();
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const career = useAnswer('career.show', {});
  return (
    <Page
      title={t(($) => $.words.action.eligibility)}
      description={t(($) => $.eligibility.lead)}
      width="wide"
    >
      <FaultMessage fault={state.error ?? standards.error ?? preferences.error ?? career.error} />
      {state.data && standards.data && preferences.data && career.data ? (
        <Judgement
          state={state.data}
          standards={standards.data}
          preferences={preferences.data}
          career={career.data}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

interface JudgementProps {
  readonly state: PortfolioState;
  readonly standards: readonly StandardSummary[];
  readonly preferences: Preferences;
  readonly career: Career;
}

function Judgement({ state, standards, preferences, career }: JudgementProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/eligibility' });
  const [asOf, setAsOf] = useState<PlainDate | null>(null);
  const aim = state.open?.aim ?? null;
  const { standard: summary, without } = chooseStandard(standards, search.standard, aim);
  const id = summary?.id ?? '';
  const asked = { standard: id, level: null, ...(asOf !== null && { asOf }) };
  const there = { enabled: summary !== undefined };
  const { reading } = preferences;
  const standard = useAnswer('standards.show', { id }, there);
  const judged = useAnswer('eligibility.judge', { ...asked, reading }, there);
  const otherwise = useAnswer(
    'eligibility.judge',
    { ...asked, reading: reading === 'literal' ? 'lenient' : 'literal' },
    there,
  );
  const verdicts = useKept(judged.data)?.levels ?? [];
  const verdict = chooseLevel(verdicts, search.level, aim);
  const shelf = useAnswer('rulePacks.list', { standard: id }, there);
  const packs = packsOf(shelf.data, verdict);

  if (summary === undefined)
    return (
      <EmptyState
        title={t(($) => $.eligibility.noStandard)}
        description={t(($) => $.eligibility.noStandardWhy)}
        action={<ButtonLink to="/standards">{t(($) => $.words.action.standards)}</ButtonLink>}
      />
    );
  const controls = (
    <Controls
      standards={standards.filter(({ levels }) => levels.length > 0)}
      standard={id}
      reading={reading}
      asOf={asOf}
      today={state.today}
      onAsOf={setAsOf}
    />
  );
  if (verdict === undefined || standard.data === undefined || packs.length === 0)
    return (
      <Stack gap="lg">
        {controls}
        <FaultMessage fault={judged.error ?? standard.error ?? shelf.error} />
        <Waiting />
      </Stack>
    );
  const of = { standard: standard.data, career, asOf: verdict.asOf, warnings: verdict.warnings };
  return (
    <Stack gap="lg">
      {without && (
        <Alert color="yellow">
          {t(($) => $.eligibility.noConditions, { title: without.title, other: summary.title })}
        </Alert>
      )}
      <FaultMessage fault={judged.error ?? standard.error} />
      {isEmpty(career) && (
        <Alert color="ink">
          {t(($) => $.eligibility.emptyCareer)}{' '}
          <TextLink to="/career">{t(($) => $.eligibility.toCareer)}</TextLink>
        </Alert>
      )}
      <LevelsAtAGlance verdicts={verdicts} level={verdict.level} />
      <Answer
        verdict={verdict}
        otherwise={otherwise.data?.levels.find(({ level }) => level === verdict.level)}
      />
      <TextLink to="/eligibility/what-if" search={{ standard: id }}>
        {t(($) => $.eligibility.toWhatIf)}
      </TextLink>
      <PacksAtAGlance verdict={verdict} />
      {controls}
      <WarningList of={of} />
      <Conditions verdict={verdict} of={of} packs={packs} />
      {packs[0] && <CareerLedger of={{ ...of, rules: packs[0].rules }} />}
      <Paper withBorder p="lg" component="section" aria-labelledby="precheck">
        <Title order={2} size="h3" id="precheck" mb="sm">
          {t(($) => $.precheck.title)}
        </Title>
        <Precheck standard={id} level={verdict.level} reading={reading} />
      </Paper>
      <CountingHelp />
    </Stack>
  );
}

/** The packs that the verdict was made by, in its order: the standard's own text first. */
function packsOf(shelf: PackShelf | undefined, verdict: Verdict | undefined): readonly RulePack[] {
  if (shelf === undefined) return [];
  const all = [...(shelf.standard ? [shelf.standard] : []), ...shelf.own.map(({ pack }) => pack)];
  return verdict?.packs === undefined
    ? all.slice(0, 1)
    : verdict.packs.flatMap(({ id }) => all.find((pack) => pack.id === id) ?? []);
}

const isEmpty = (career: Career): boolean => CAREER_LISTS.every((list) => career[list].length === 0);

function Waiting() {
  return (
    <Stack gap="lg" aria-hidden>
      <Skeleton height={140} />
      <Skeleton height={72} />
      <Skeleton height={110} />
      <Skeleton height={300} />
    </Stack>
  );
}
