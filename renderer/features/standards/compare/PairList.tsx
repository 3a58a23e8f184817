import { Button, Group, SegmentedControl, Skeleton, Slider, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../../shared/standard/crosswalk.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { AddPair } from './AddPair.tsx';
import classes from './Compare.module.css';
import { PairTable } from './PairTable.tsx';

/** Less alike than this is not asked for: it is chance. In percent, as all that is shown. */
const LEAST = 5;
const USUAL = 20;
const BATCH = 100;

const FILTERS = {
  all: () => true,
  suggested: ({ state }) => state === 'suggested',
  accepted: ({ state }) => state === 'accepted' || state === 'added',
  rejected: ({ state }) => state === 'rejected',
} as const satisfies Record<string, (pair: Pair) => boolean>;
type Filter = keyof typeof FILTERS;
const isFilter = (value: string): value is Filter => Object.hasOwn(FILTERS, value);

interface PairListProps {
  readonly a: Standard;
  readonly b: Standard;
}

/**
 * The pairs that the words of both sides suggest, best first, down to a score that the reader sets; and what the
 * person says of them. A pair that was decided stays whatever its score.
 */
export function PairList({ a, b }: PairListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [least, setLeast] = useState(USUAL);
  const [shown, setShown] = useState(BATCH);
  const [filter, setFilter] = useState<Filter>('all');
  const [adding, setAdding] = useState(false);
  const label = useId();
  const state = useAnswer('portfolio.state', {});
  const isOpen = state.data !== undefined && state.data.open !== null;
  const answer = useAnswer('standards.crosswalk', { a: a.id, b: b.id, min: LEAST / 100 });
  if (answer.error) return <FaultMessage fault={answer.error} />;
  if (!answer.data) return <Skeleton h={480} />;
  const likely = answer.data.pairs.filter((pair) => pair.state !== 'suggested' || pair.score * 100 >= least);
  const pairs = likely.filter(FILTERS[filter]);
  const choices = (Object.keys(FILTERS) as Filter[]).map((value) => ({
    value,
    label: t(($) => $.standards.compare.filter[value], {
      number: formats.number(likely.filter(FILTERS[value]).length),
    }),
  }));
  return (
    <Stack gap="md">
      {isOpen ? (
        <Group gap="sm" justify="space-between">
          <SegmentedControl
            aria-label={t(($) => $.standards.compare.show)}
            data={choices}
            value={filter}
            onChange={(value) => isFilter(value) && setFilter(value)}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t(($) => $.standards.compare.add)}
          </Button>
        </Group>
      ) : (
        <Text c="dimmed" size="sm">
          {t(($) => $.standards.compare.noPortfolio)}
        </Text>
      )}
      <Group gap="xl" align="flex-end" justify="space-between">
        <div className={classes.least}>
          <Text size="sm" fw={500} id={label}>
            {t(($) => $.standards.compare.least, { score: formats.percent(least) })}
          </Text>
          <Slider
            min={LEAST}
            max={100}
            step={5}
            label={null}
            value={least}
            onChange={setLeast}
            thumbProps={{ 'aria-labelledby': label, 'aria-valuetext': formats.percent(least) }}
          />
        </div>
        <Text size="sm" c="dimmed" component="output">
          {t(($) => $.standards.compare.pairs, { number: formats.number(pairs.length) })}
        </Text>
      </Group>
      {pairs.length === 0 ? (
        <EmptyState {...emptyWords(t, filter)} />
      ) : (
        <PairTable a={a} b={b} pairs={pairs.slice(0, shown)} isKept={isOpen} />
      )}
      {pairs.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + BATCH)}>
          {t(($) => $.standards.search.more, {
            number: formats.number(Math.min(BATCH, pairs.length - shown)),
          })}
        </Button>
      )}
      {adding && <AddPair a={a} b={b} pairs={answer.data.pairs} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function emptyWords(t: ReturnType<typeof useTranslation>['t'], filter: Filter) {
  switch (filter) {
    case 'all':
    case 'suggested':
      return {
        title: t(($) => $.standards.compare.noPairs),
        description: t(($) => $.standards.compare.noPairsHint),
      };
    case 'accepted':
      return {
        title: t(($) => $.standards.compare.noneAccepted),
        description: t(($) => $.standards.compare.noneAcceptedHint),
      };
    case 'rejected':
      return { title: t(($) => $.standards.compare.noneRejected) };
  }
}
