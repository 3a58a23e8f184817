import { Alert, Group, NativeSelect, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import { openWeights } from '../../../shared/coverage/openWeights.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import classes from './ReadinessPage.module.css';

const route = getRouteApi('/readiness');

/** How many of the rows that are still open are named as next steps. */
const NAMED = 4;

/** For one level: whether one may apply, what is assessed, how far the evidence goes by the weights, what comes next. */
export function ReadinessPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const preferences = useAnswer('preferences.show', {});
  const aim = state.data?.open?.aim;
  const withLevels = standards.data?.filter(({ levels }) => levels.length > 0) ?? [];
  const asked = search.standard ?? aim?.standard;
  const without = standards.data?.find(({ id, levels }) => id === asked && levels.length === 0);
  const summary = withLevels.find(({ id }) => id === asked) ?? withLevels[0];
  const aimed = summary?.id === aim?.standard ? aim?.level : undefined;
  const level = search.level ?? aimed ?? summary?.levels[0];
  const there = { enabled: summary !== undefined && level !== undefined && preferences.data !== undefined };
  const of = { standard: summary?.id ?? '', level: level ?? null };
  const standard = useAnswer('standards.show', { id: of.standard }, there);
  const coverage = useAnswer('coverage.show', of, there);
  const reading = preferences.data?.reading ?? 'literal';
  const judged = useAnswer('eligibility.judge', { ...of, reading }, there);
  const verdict = judged.data?.levels[0];
  return (
    <Page title={t(($) => $.shell.pages.readiness)} description={t(($) => $.readiness.lead)}>
      <Stack gap="lg">
        <FaultMessage
          fault={state.error ?? standards.error ?? standard.error ?? coverage.error ?? judged.error}
        />
        {standards.data && state.data && summary === undefined && (
          <EmptyState
            title={t(($) => $.readiness.noLevels, { title: standards.data[0]?.title ?? '' })}
            action={<ButtonLink to="/standards">{t(($) => $.shell.pages.standards)}</ButtonLink>}
          />
        )}
        {without && summary && (
          <Alert color="yellow">
            {t(($) => $.eligibility.noConditions, { title: without.title, other: summary.title })}
          </Alert>
        )}
        {summary && level !== undefined && (
          <Choice standards={withLevels} standard={summary.id} levels={summary.levels} level={level} />
        )}
        {standard.data && coverage.data && verdict ? (
          <>
            <Applying verdict={verdict} />
            <Assessed standard={standard.data} coverage={coverage.data} level={verdict.level} />
            <Next standard={standard.data} coverage={coverage.data} verdict={verdict} />
          </>
        ) : (
          there.enabled && !judged.error && <Skeleton height={420} aria-hidden />
        )}
      </Stack>
    </Page>
  );
}

interface ChoiceProps {
  readonly standards: readonly { readonly id: string; readonly title: string }[];
  readonly standard: string;
  readonly levels: readonly number[];
  readonly level: number;
}

function Choice({ standards, standard, levels, level }: ChoiceProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  return (
    <Group gap="md">
      <NativeSelect
        label={t(($) => $.readiness.standard)}
        value={standard}
        data={standards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: { standard: value }, replace: true })
        }
      />
      <NativeSelect
        label={t(($) => $.readiness.level)}
        value={String(level)}
        data={levels.map((one) => ({ value: String(one), label: levelName(t, one) }))}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: { standard, level: Number(value) }, replace: true })
        }
      />
    </Group>
  );
}

function Section({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {lead !== undefined && (
        <Text size="sm" c="dimmed" mb="sm">
          {lead}
        </Text>
      )}
      {children}
    </Paper>
  );
}

/** Whether one may apply, since when, and by which text. */
function Applying({ verdict }: { readonly verdict: Verdict }) {
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
    <Section title={t(($) => $.readiness.apply)}>
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
    </Section>
  );
}

interface AssessedProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
  readonly level: number;
}

/** The parts of the assessment with their pass mark and time, beside how far the evidence goes by the weight tables. */
function Assessed({ standard, coverage: { weighted }, level }: AssessedProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { assessment, weights, language } = standard;
  if (assessment === undefined) return null;
  return (
    <Section title={t(($) => $.readiness.assessment)} lead={t(($) => $.readiness.assessmentLead)}>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="sm" aria-label={t(($) => $.readiness.assessment)}>
          <Table.Thead>
            <Table.Tr>
              {(['part', 'pass', 'time', 'covered', 'signed'] as const).map((head) => (
                <Table.Th key={head} scope="col">
                  {t(($) => $.readiness[head])}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {assessment.parts.map(({ id, name, levels, passMark, fullMark, minimumMinutes }) => {
              const applies = levels === null || levels.includes(level);
              const share = id === 'review' ? undefined : weighted?.[id];
              return (
                <Table.Tr key={id} {...(!applies && { c: 'dimmed' })}>
                  <Table.Th scope="row" lang={language}>
                    {name}
                  </Table.Th>
                  {applies ? (
                    <>
                      <Table.Td>
                        {t(($) => $.readiness.mark, {
                          pass: formats.number(passMark),
                          full: formats.number(fullMark),
                        })}
                      </Table.Td>
                      <Table.Td>
                        {t(($) => $.readiness.minutes, { number: formats.number(minimumMinutes) })}
                      </Table.Td>
                      <Table.Td>
                        {share
                          ? formats.percent(share.covered)
                          : id === 'review'
                            ? t(($) => $.readiness.review)
                            : t(($) => $.readiness.notWeighed)}
                      </Table.Td>
                      <Table.Td>{share ? formats.percent(share.signed) : '—'}</Table.Td>
                    </>
                  ) : (
                    <Table.Td colSpan={4}>{t(($) => $.readiness.notThisLevel)}</Table.Td>
                  )}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt="xs">
        {t(($) => $.readiness.printed, {
          clauses: [
            ...assessment.clauses.map(({ code }) => code),
            weights?.theory.clause,
            weights?.skill.clause,
          ]
            .filter(Boolean)
            .join('、'),
        })}
      </Text>
      {weighted && (
        <details className={classes.weights}>
          <summary>{t(($) => $.readiness.weights)}</summary>
          {(['skill', 'theory'] as const).map((part) => (
            <Table key={part} captionSide="top" mt="xs">
              <Table.Caption ta="start">{t(($) => $.readiness[part])}</Table.Caption>
              <Table.Tbody>
                {weighted[part].rows.map(({ name, percent, covered, total }) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row" fw={400} lang={language}>
                      {name}
                    </Table.Th>
                    <Table.Td ta="end">{formats.percent(percent)}</Table.Td>
                    <Table.Td ta="end">
                      {t(($) => $.coverage.share, {
                        covered: formats.number(covered),
                        total: formats.number(total),
                      })}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          ))}
        </details>
      )}
    </Section>
  );
}

interface NextProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
  readonly verdict: Verdict;
}

/** What comes next, in order: the conditions, then the rows in which one more requirement brings most, the dossier. */
function Next({ standard: { id, language }, coverage, verdict }: NextProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { level, eligible, earliestEligibleDate: date } = verdict;
  const at = { standard: id, level };
  const open = openWeights(coverage);
  return (
    <Section title={t(($) => $.readiness.next)}>
      <ol className={classes.steps}>
        {!eligible && (
          <li>
            <TextLink to="/eligibility" search={at}>
              {date === null ? t(($) => $.readiness.nextApply) : t(($) => $.readiness.nextWait, { date })}
            </TextLink>
          </li>
        )}
        {open.slice(0, NAMED).map((row) => (
          <li key={`${row.part} ${row.name}`}>
            <TextLink to="/coverage" search={at} lang={language}>
              {t(($) => $.readiness.nextRow, {
                part: t(($) => $.readiness[row.part]),
                name: row.name,
                open: formats.number(row.open),
                each: formats.number(Math.round(row.each * 10) / 10),
              })}
            </TextLink>
          </li>
        ))}
        {open.length === 0 && coverage.weighted !== null && <li>{t(($) => $.readiness.allCovered)}</li>}
        <li>
          <TextLink to="/dossier" search={at}>
            {t(($) => $.readiness.nextDossier)}
          </TextLink>
        </li>
      </ol>
    </Section>
  );
}
