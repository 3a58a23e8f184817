import { Group as Line, Paper, Text, Title } from '@mantine/core';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeName, printedName } from '../../../../shared/standard/nodeName.ts';
import { useFormats } from '../../../ui/formats.ts';
import type { Age } from '../age.ts';
import { CellMark } from '../matrix/CellMark.tsx';
import { Legend } from '../matrix/Legend.tsx';
import { LOOSE, type Group, type Requirement } from '../outline.ts';
import classes from './HeatMap.module.css';
import { heatRows, moveSquare } from './squares.ts';

interface HeatMapProps {
  readonly groups: readonly Group[];
  /** The requirements of which all evidence is too old to count. */
  readonly tooOld: ReadonlySet<string>;
  /** What a requirement may be called by its rule. */
  readonly ages: readonly Age[];
  /** The language of the standard's texts. */
  readonly language: string;
  readonly onGo: (node: string) => void;
}

/** The whole standard at a glance: a square for each requirement. One of them is reached by Tab, arrows lead on. */
export function HeatMap({ groups, tooOld, ages, language, onGo }: HeatMapProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const heading = useId();
  const map = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [pointed, setPointed] = useState<Requirement | null>(null);
  const rows = useMemo(() => heatRows(groups), [groups]);
  const all = rows.flatMap(({ clusters }) => clusters.flat());
  const indexes = new Map(all.map(({ node }, index) => [node.id, index]));
  const starts = rows.flatMap(({ clusters }) => indexes.get(clusters[0]?.[0]?.node.id ?? '') ?? []);
  const ageOf = ({ node, coverage }: Requirement): Age | null =>
    coverage.evidence > 0 && tooOld.has(node.id) ? 'stale' : null;
  const words = (requirement: Requirement) => {
    const age = ageOf(requirement);
    const state = [
      t(($) => $.words.coverageState[requirement.coverage.state]),
      ...(age === null ? [] : [t(($) => $.coverage.enough.freshness[age])]),
    ].join(t(($) => $.coverage.matrix.comma));
    return t(($) => $.coverage.heat.square, { node: printedName(requirement.node), state });
  };
  const press = (event: KeyboardEvent) => {
    const to = moveSquare(Math.min(active, all.length - 1), event.key, all.length, starts);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(to);
    map.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Line justify="space-between" gap="sm">
        <Title order={2} size="h4" c="dimmed" id={heading}>
          {t(($) => $.coverage.heat.title)}
        </Title>
        <Legend ages={ages} />
      </Line>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys lead between the buttons in it */}
      <div ref={map} className={classes.map} onKeyDown={press} onMouseLeave={() => setPointed(null)}>
        {rows.map(({ group, clusters }) => (
          <fieldset key={group.id} className={classes.row} aria-label={nameOf(group)}>
            <span className={classes.name} lang={group.node ? language : undefined} aria-hidden>
              {nameOf(group)}
            </span>
            <span className={classes.squares}>
              {clusters.map((cluster) => (
                <span key={cluster[0]?.node.id} className={classes.cluster}>
                  {cluster.map((requirement) => {
                    const index = indexes.get(requirement.node.id) ?? 0;
                    return (
                      <button
                        key={requirement.node.id}
                        type="button"
                        className={classes.square}
                        aria-label={words(requirement)}
                        tabIndex={index === Math.min(active, all.length - 1) ? 0 : -1}
                        onFocus={() => {
                          setActive(index);
                          setPointed(requirement);
                        }}
                        onBlur={() => setPointed(null)}
                        onMouseEnter={() => setPointed(requirement)}
                        onClick={() => onGo(requirement.node.id)}
                      >
                        <CellMark state={requirement.coverage.state} age={ageOf(requirement)} />
                      </button>
                    );
                  })}
                </span>
              ))}
            </span>
            <span className={classes.share}>
              {t(($) => $.coverage.share, {
                covered: formats.number(group.covered),
                total: formats.number(group.total),
              })}
            </span>
          </fieldset>
        ))}
      </div>
      <Text size="sm" c={pointed ? '' : 'dimmed'} lineClamp={1} aria-hidden>
        {pointed ? words(pointed) : t(($) => $.coverage.heat.hint)}
      </Text>
    </Paper>
  );

  function nameOf({ id, node }: Group): string {
    if (node === null) return t(($) => (id === LOOSE ? $.coverage.loose : $.coverage.basic));
    return node.type === 'level' ? nodeName(node) : printedName(node);
  }
}
