import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../../shared/search/found.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import { HitGroup } from './HitGroup.tsx';

/** So many hits at once, and so many more at each asking. */
const BATCH = 60;

interface SearchResultsProps {
  readonly query: string;
  /** Without it, all standards are looked through. */
  readonly standard?: string | undefined;
}

/** What was found, standard by standard: the one with the best hit first. */
export function SearchResults({ query, standard }: SearchResultsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [more, setMore] = useState({ query, batches: 1 });
  const batches = more.query === query ? more.batches : 1;
  const answer = useAnswer('standards.search', {
    query,
    limit: batches * BATCH,
    ...(standard !== undefined && { standard }),
  });
  const found = useLastKnown(answer.data);
  return (
    <Stack gap="lg">
      <FaultMessage fault={answer.error} />
      {!found && !answer.error && <Skeleton h={240} />}
      {/* Said aloud as it changes. */}
      <Text size="sm" c="dimmed" component="output">
        {found && t(($) => $.standards.search.total, { number: formats.number(found.total) })}
      </Text>
      {found?.total === 0 && (
        <EmptyState
          title={t(($) => $.standards.search.none, { query: found.query })}
          description={t(($) => $.standards.search.noneHint)}
        />
      )}
      {found && groupHits(found.hits).map(([id, hits]) => <HitGroup key={id} standardId={id} hits={hits} />)}
      {found && found.hits.length < found.total && (
        <Button
          variant="default"
          loading={answer.isPending}
          onClick={() => setMore({ query, batches: batches + 1 })}
        >
          {t(($) => $.standards.search.more, {
            number: formats.number(Math.min(BATCH, found.total - found.hits.length)),
          })}
        </Button>
      )}
    </Stack>
  );
}

function groupHits(hits: readonly Hit[]): readonly (readonly [standard: string, hits: readonly Hit[]])[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.standard);
    if (group) group.push(hit);
    else groups.set(hit.standard, [hit]);
  }
  return [...groups];
}
