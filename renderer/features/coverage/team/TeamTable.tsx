import { ActionIcon, Group as Line, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronRight, IconClockX, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCoverage } from '../../../../shared/contract/procedures/team.ts';
import type { CoverageState } from '../../../../shared/coverage/state.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { useFormats } from '../../../ui/formats.ts';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import { useChange } from '../../../ui/procedure.ts';
import type { Age } from '../age.ts';
import { CellMark } from '../matrix/CellMark.tsx';
import { Legend } from '../matrix/Legend.tsx';
import { LOOSE, outline } from '../outline.ts';
import {
  coveredByAnybody,
  namesOf,
  outerParts,
  peopleWith,
  statesOf,
  tallyOf,
  teamRows,
  type States,
  type TeamRow,
} from './rows.ts';
import classes from './TeamTable.module.css';
import { useRemoval } from './teamChanges.ts';

interface TeamTableProps {
  readonly standard: Standard;
  readonly level: number | null;
  readonly people: readonly PersonCoverage[];
}

/** Parts and requirements of a standard by people. A part opens to what is in it; a name opens that portfolio. */
export function TeamTable({ standard, level, people }: TeamTableProps) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const [first] = people;
  const groups = useMemo(() => (first ? outline(standard, first.coverage) : []), [standard, first]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(outerParts(groups)));
  const team = people.map(({ coverage }) => statesOf(coverage));
  const tooOld = people.map((person) => new Set(person.tooOld));
  const rows = teamRows(groups, opened);
  const all = groups.flatMap((group) =>
    teamRows([group], new Set()).flatMap(({ requirements }) => requirements),
  );
  const toggle = (id: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const names = namesOf(people);
  const weighted = people.some(({ coverage }) => coverage.weighted !== null);
  return (
    <>
      <Line justify="space-between" gap="sm">
        <Legend ages={tooOld.some(({ size }) => size > 0) ? ['stale'] : []} />
        <Text size="sm" c="dimmed">
          {t(($) => $.team.key)}
        </Text>
      </Line>
      <div className={classes.scroller}>
        <table className={classes.table} aria-label={t(($) => $.team.table)}>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.team.requirement)}</th>
              {people.map((person) => (
                <PersonHead
                  key={person.dir}
                  dir={person.dir}
                  name={names.get(person.dir) ?? person.dir}
                  standard={standard.id}
                  level={level}
                />
              ))}
              <th scope="col" title={t(($) => $.team.groupWhy)}>
                {t(($) => $.team.group)}
                <VisuallyHidden> {t(($) => $.team.groupWhy)}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr data-is="part">
              <th scope="row">{t(($) => $.team.total)}</th>
              {people.map(({ dir }, index) => (
                <PartCell key={dir} requirements={all} states={team[index]} tooOld={tooOld[index]} />
              ))}
              <TeamCell requirements={all} team={team} />
            </tr>
            {weighted &&
              (['skill', 'theory'] as const).map((part) => (
                <tr key={part}>
                  <th scope="row" className={classes.weight}>
                    {t(($) => $.coverage[part])}
                  </th>
                  {people.map(({ dir, coverage }) => (
                    <td key={dir}>{coverage.weighted && percent(coverage.weighted[part].covered)}</td>
                  ))}
                  <td className={classes.team}>–</td>
                </tr>
              ))}
            {rows.map((row) => (
              <tr key={row.id} data-is={row.open === null ? 'requirement' : 'part'}>
                <RowHead row={row} language={standard.language} onToggle={toggle} />
                {people.map(({ dir }, index) =>
                  row.open === null ? (
                    <RequirementCell
                      key={dir}
                      state={team[index]?.get(row.id)}
                      age={tooOld[index]?.has(row.id) === true ? 'stale' : null}
                    />
                  ) : (
                    <PartCell
                      key={dir}
                      requirements={row.requirements}
                      states={team[index]}
                      tooOld={tooOld[index]}
                    />
                  ),
                )}
                {row.open === null ? (
                  <PeopleCell id={row.id} team={team} />
                ) : (
                  <TeamCell requirements={row.requirements} team={team} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface PersonHeadProps {
  readonly dir: string;
  /** No other in the table has it. */
  readonly name: string;
  readonly standard: string;
  readonly level: number | null;
}

function PersonHead({ dir, name, standard, level }: PersonHeadProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // The page behind it is the next one: the others of the team are not read again before it is shown.
  const open = useChange('portfolio.open', { rest: 'when idle' });
  const remove = useRemoval();
  const search = { standard, ...(level !== null && { level }) };
  const goThere = async () => {
    // The way back leads to this table, whatever that person aims at.
    await navigate({ to: '/team', search, replace: true });
    await navigate({ to: '/coverage', search });
  };
  const look = () => open.mutate({ input: { dir, readOnly: true } }, { onSuccess: () => void goThere() });
  return (
    <th scope="col" title={dir}>
      <Line gap={2} wrap="nowrap" justify="center">
        <UnstyledButton
          className={classes.person}
          disabled={open.isPending}
          aria-label={t(($) => $.team.open, { name })}
          onClick={look}
        >
          {name}
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.remove}
          aria-label={t(($) => $.team.remove, { name })}
          onClick={() => remove(dir)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Line>
    </th>
  );
}

interface RowHeadProps {
  readonly row: TeamRow;
  readonly language: string;
  readonly onToggle: (id: string) => void;
}

function RowHead({ row: { id, node, depth, open }, language, onToggle }: RowHeadProps) {
  const { t } = useTranslation();
  const name = node ? (
    <span lang={language}>
      {node.code !== null && <span className={classes.code}>{node.code} </span>}
      {nodeName(node)}
    </span>
  ) : (
    t(($) => (id === LOOSE ? $.coverage.loose : $.coverage.basic))
  );
  return (
    <th scope="row" style={{ paddingInlineStart: `${0.5 + depth * 1}rem` }}>
      {open === null ? (
        name
      ) : (
        <UnstyledButton className={classes.toggle} aria-expanded={open} onClick={() => onToggle(id)}>
          <IconChevronRight size={16} className={classes.chevron} data-open={open || undefined} aria-hidden />
          {name}
        </UnstyledButton>
      )}
    </th>
  );
}

interface PartCellProps {
  readonly requirements: readonly string[];
  readonly states: States | undefined;
  readonly tooOld: ReadonlySet<string> | undefined;
}

function PartCell({ requirements, states = new Map(), tooOld = new Set() }: PartCellProps) {
  const { t } = useTranslation();
  const { tooOld: number, ...tally } = tallyOf(requirements, states, tooOld);
  const { covered, signed, total } = tally;
  const share = (part: number) => `${total === 0 ? 0 : (part / total) * 100}%`;
  const words = [
    t(($) => $.team.share, tally),
    ...(number === 0 ? [] : [t(($) => $.team.shareTooOld, { number })]),
  ].join(t(($) => $.coverage.matrix.comma));
  return (
    <td title={words}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.signed} style={{ inlineSize: share(signed) }} />
        <span className={classes.covered} style={{ inlineSize: share(covered - signed) }} />
      </span>
      <span className={classes.numbers} aria-hidden>
        {t(($) => $.team.cell, tally)}
        {number > 0 && <IconClockX size={14} className={classes.old} />}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  );
}

interface RequirementCellProps {
  readonly state: CoverageState | undefined;
  readonly age: Age | null;
}

function RequirementCell({ state, age }: RequirementCellProps) {
  const { t } = useTranslation();
  const words =
    state === undefined
      ? t(($) => $.team.otherText)
      : [
          t(($) => $.words.coverageState[state]),
          ...(age === null ? [] : [t(($) => $.coverage.enough.freshness[age])]),
        ].join(t(($) => $.coverage.matrix.comma));
  return (
    <td title={words}>
      {state === undefined ? '–' : <CellMark state={state} age={age} />}
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  );
}

function TeamCell({
  requirements,
  team,
}: {
  readonly requirements: readonly string[];
  readonly team: readonly States[];
}) {
  const { t } = useTranslation();
  const numbers = { covered: coveredByAnybody(requirements, team), total: requirements.length };
  return <Numbers words={t(($) => $.team.anybody, numbers)}>{t(($) => $.team.cell, numbers)}</Numbers>;
}

function PeopleCell({ id, team }: { readonly id: string; readonly team: readonly States[] }) {
  const { t } = useTranslation();
  const numbers = { covered: peopleWith(id, team), total: team.length };
  return <Numbers words={t(($) => $.team.people, numbers)}>{t(($) => $.team.cell, numbers)}</Numbers>;
}

function Numbers({ words, children }: { readonly words: string; readonly children: string }) {
  return (
    <td title={words} className={classes.team}>
      <span aria-hidden>{children}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  );
}
