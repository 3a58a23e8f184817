import { Group, Paper, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import { differenceOf, DIFFERENCES } from '../../../shared/coverage/selfAssessment.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { DifferenceBadge } from './DifferenceBadge.tsx';
import classes from './Explained.module.css';
import { SelfAssessmentTable, type Assessed } from './SelfAssessmentTable.tsx';

interface SelfAssessmentPanelProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
}

/** What somebody says of the own ability, beside what is shown and signed. Drawn when it is opened. */
export function SelfAssessmentPanel({ standard, coverage }: SelfAssessmentPanelProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [opened, setOpened] = useState(false);
  /** Those that differed when only they were asked for: who rates one anew goes on seeing it. */
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const { level } = coverage;
  const ratings = useAnswer('selfAssessment.list', { standard: standard.id });
  const enough = useAnswer('sufficiency.show', { standard: standard.id, level });
  const signoffs = useAnswer('signoffs.list', {}, { enabled: opened });
  const judged = lastWords(signoffs.data ?? [], standard);
  const rated = new Map(ratings.data?.map(({ node, rating }) => [node, rating]));
  const isEnough = new Map(enough.data?.nodes.map((node) => [node.id, node.enough]));
  const assessed = coverage.nodes.map(({ id, state }): Assessed => {
    const rating = rated.get(id);
    const word = judged.get(id);
    const difference =
      rating && differenceOf(rating, state, isEnough.get(id) ?? false, word?.decision ?? null);
    return { id, state, rating, word, difference };
  });
  const differing = assessed.filter(({ difference }) => difference !== undefined && difference !== 'agreed');
  const count = (difference: Assessed['difference']) =>
    assessed.filter((one) => one.difference === difference).length;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t(($) => $.coverage.self.title)}>
      <details className={classes.explained} onToggle={({ currentTarget: { open } }) => setOpened(open)}>
        <summary>
          {t(($) => $.coverage.self.title)}{' '}
          <Text span size="sm" c="dimmed">
            {t(($) => $.coverage.self.count, {
              rated: number(assessed.filter(({ rating }) => rating !== undefined).length),
              total: number(assessed.length),
              unproven: number(count('unproven')),
            })}
          </Text>
        </summary>
        <FaultMessage fault={ratings.error ?? enough.error ?? signoffs.error} />
        {opened && (
          <>
            <Text size="sm" c="dimmed" my="xs">
              {t(($) => $.coverage.self.why)}
            </Text>
            <Group gap="xs" my="sm">
              {DIFFERENCES.filter((one) => count(one) > 0).map((one) => (
                <DifferenceBadge key={one} difference={one} count={count(one)} />
              ))}
              <Switch
                ms="auto"
                label={t(($) => $.coverage.self.only)}
                checked={only !== null}
                disabled={only === null && differing.length === 0}
                onChange={({ currentTarget: { checked } }) =>
                  setOnly(checked ? new Set(differing.map(({ id }) => id)) : null)
                }
              />
            </Group>
            <SelfAssessmentTable
              standard={standard}
              assessed={assessed.filter(({ id }) => only?.has(id) ?? true)}
            />
          </>
        )}
      </details>
    </Paper>
  );
}

/** By requirement, what supervisors said last of it and still stands; that it is met goes before, as it does in the state. */
function lastWords(
  signoffs: readonly SignoffRecord[],
  standard: Standard,
): ReadonlyMap<string, SignoffRecord> {
  const words = new Map<string, SignoffRecord>();
  for (const one of signoffs) {
    if (one.standard !== standard.id || one.state !== 'current') continue;
    if (one.decision === 'met' || words.get(one.node)?.decision !== 'met') words.set(one.node, one);
  }
  return words;
}
