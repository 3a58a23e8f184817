import { Button, Group, Skeleton, Slider, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import classes from './Compare.module.css';
import { PairTable } from './PairTable.tsx';

/** Less alike than this is not asked for: it is chance. In percent, as all that is shown. */
const LEAST = 5;
const USUAL = 20;
const BATCH = 100;

interface SuggestedPairsProps {
  readonly a: Standard;
  readonly b: Standard;
}

/** The pairs that the words of both sides suggest, best first, down to a score that the reader sets. */
export function SuggestedPairs({ a, b }: SuggestedPairsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [least, setLeast] = useState(USUAL);
  const [shown, setShown] = useState(BATCH);
  const label = useId();
  const answer = useAnswer('standards.crosswalk', { a: a.id, b: b.id, min: LEAST / 100 });
  if (answer.error) return <FaultMessage fault={answer.error} />;
  if (!answer.data) return <Skeleton h={480} />;
  const pairs = answer.data.pairs.filter(({ score }) => score * 100 >= least);
  return (
    <Stack gap="md">
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
        <EmptyState
          title={t(($) => $.standards.compare.noPairs)}
          description={t(($) => $.standards.compare.noPairsHint)}
        />
      ) : (
        <PairTable a={a} b={b} pairs={pairs.slice(0, shown)} />
      )}
      {pairs.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + BATCH)}>
          {t(($) => $.standards.search.more, {
            number: formats.number(Math.min(BATCH, pairs.length - shown)),
          })}
        </Button>
      )}
    </Stack>
  );
}
