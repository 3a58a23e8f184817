import { Badge, NativeSelect, Paper, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import type { Coverage, NodeCoverage } from '../../../shared/coverage/coverage.ts';
import {
  differenceOf,
  RATINGS,
  type Difference,
  type Rating,
} from '../../../shared/coverage/selfAssessment.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { client } from '../../client.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { NodeText } from '../../ui/NodeText.tsx';
import { nodeName } from '../../../shared/standard/nodeName.ts';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { makeRecordChange } from '../../ui/undoStack.ts';
import classes from './Explained.module.css';

const COLORS: Readonly<Record<Difference, string>> = {
  agreed: 'gray',
  unproven: 'yellow',
  unjudged: 'ink',
  overrated: 'red',
  modest: 'green',
};

interface SelfAssessmentPanelProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
}

/** What somebody says of the own ability, beside what is shown and signed. Drawn when it is opened. */
export function SelfAssessmentPanel({ standard, coverage }: SelfAssessmentPanelProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [opened, setOpened] = useState(false);
  const { level } = coverage;
  const ratings = useAnswer('selfAssessment.list', { standard: standard.id });
  const enough = useAnswer('sufficiency.show', { standard: standard.id, level });
  const signoffs = useAnswer('signoffs.list', {}, { enabled: opened });
  const judged = new Map(
    signoffs.data?.flatMap((one) =>
      one.standard === standard.id && one.state === 'current' ? [[one.node, one] as const] : [],
    ),
  );
  const rated = new Map(ratings.data?.map(({ node, rating }) => [node, rating]));
  const isEnough = new Map(enough.data?.nodes.map((node) => [node.id, node.enough]));
  const differences = coverage.nodes.flatMap(({ id, state }) => {
    const rating = rated.get(id);
    return rating === undefined ? [] : differenceOf(rating, state, isEnough.get(id) ?? false);
  });
  const unproven = differences.filter((difference) => difference === 'unproven').length;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t(($) => $.coverage.self.title)}>
      <details className={classes.explained} onToggle={({ currentTarget: { open } }) => setOpened(open)}>
        <summary>
          {t(($) => $.coverage.self.title)}{' '}
          <Text span size="sm" c="dimmed">
            {t(($) => $.coverage.self.count, {
              rated: number(differences.length),
              total: number(coverage.nodes.length),
              unproven: number(unproven),
            })}
          </Text>
        </summary>
        <FaultMessage fault={ratings.error ?? enough.error ?? signoffs.error} />
        {opened && (
          <>
            <Text size="sm" c="dimmed" my="xs">
              {t(($) => $.coverage.self.why)}
            </Text>
            <Table verticalSpacing="xs" aria-label={t(($) => $.coverage.self.title)}>
              <Table.Thead>
                <Table.Tr>
                  {(['requirement', 'rating', 'judged', 'shown', 'difference'] as const).map((head) => (
                    <Table.Th
                      key={head}
                      scope="col"
                      style={{ wordBreak: 'keep-all', overflowWrap: 'normal' }}
                    >
                      {t(($) => $.coverage.self.head[head])}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {coverage.nodes.map((node) => (
                  <Row
                    key={node.id}
                    standard={standard}
                    node={node}
                    rating={rated.get(node.id)}
                    judged={judged.get(node.id)}
                    enough={isEnough.get(node.id) ?? false}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
      </details>
    </Paper>
  );
}

interface RowProps {
  readonly standard: Standard;
  readonly node: NodeCoverage;
  readonly rating: Rating | undefined;
  /** A supervisor's last word that still stands. */
  readonly judged: SignoffRecord | undefined;
  readonly enough: boolean;
}

function Row({ standard, node: { id, state }, rating, judged, enough }: RowProps) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const rate = useChange('selfAssessment.rate');
  const node = indexStandard(standard).byId.get(id);
  if (node === undefined) return null;
  const say = (after: Rating | null) =>
    void makeRecordChange<{ readonly rating: Rating | null }>({
      done: t(($) => $.coverage.self.rated, { node: nodeName(node) }),
      before: { rating: rating ?? null },
      after: { rating: after },
      read: async () => {
        const all = await client['selfAssessment.list']({ standard: standard.id });
        return { rating: all.find((one) => one.node === id)?.rating ?? null };
      },
      put: (to) => rate.mutateAsync({ input: { standard: standard.id, node: id, ...to } }),
    }).catch(ignoreFault);
  const difference = rating && differenceOf(rating, state, enough, judged?.decision ?? null);
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row" fw={400}>
        <NodeText node={node} language={standard.language} />
      </Table.Th>
      <Table.Td>
        <NativeSelect
          size="xs"
          miw="9rem"
          aria-label={t(($) => $.coverage.self.rate, { node: nodeName(node) })}
          value={rating ?? ''}
          data={[
            { value: '', label: t(($) => $.coverage.self.unrated) },
            ...RATINGS.map((one) => ({
              value: String(one),
              label: t(($) => $.coverage.self.ratings[`r${one}` as const]),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            say(RATINGS.find((one) => String(one) === value) ?? null)
          }
        />
      </Table.Td>
      <Table.Td>
        {judged === undefined ? (
          <Text span size="sm" c="dimmed">
            {t(($) => $.coverage.self.unjudged)}
          </Text>
        ) : (
          <>
            {t(($) => $.words.decision[judged.decision])}
            <Text size="sm" c="dimmed">
              {judged.name} · {day(judged.date)}
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td>{t(($) => $.words.coverageState[state])}</Table.Td>
      <Table.Td>
        {difference && (
          <Badge color={COLORS[difference]} variant="light" tt="none" className={classes.whole}>
            {t(($) => $.coverage.self.differences[difference])}
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
