import { Checkbox, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedEvidence } from '../../../../shared/evidence/finding.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import classes from './LinkDialog.module.css';

/** So many at once; words bring the others. */
const LIMIT = 200;

interface EvidenceListProps {
  readonly chosen: ReadonlyMap<string, ListedEvidence>;
  /** Only what is linked to these. */
  readonly of?: { readonly standard: string; readonly nodes: readonly string[] };
  readonly onChange: (chosen: ReadonlyMap<string, ListedEvidence>) => void;
}

/** Evidence to choose from, found by words; what one came with stands first. */
export function EvidenceList({ chosen, of, onChange }: EvidenceListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [query, setQuery] = useState('');
  const answer = useAnswer('evidence.list', {
    query: useDeferredValue(query),
    limit: LIMIT,
    ...(of && { standard: of.standard, nodes: [...of.nodes] }),
  });
  const listed = useLastKnown(answer.data);
  const [first] = useState(chosen);
  const items =
    query === ''
      ? [...first.values(), ...(listed?.items ?? []).filter(({ evidence }) => !first.has(evidence.id))]
      : (listed?.items ?? []);
  const all = items.every(({ evidence }) => chosen.has(evidence.id));
  const change = (some: readonly ListedEvidence[], on: boolean) => {
    const next = new Map(chosen);
    for (const item of some) {
      if (on) next.set(item.evidence.id, item);
      else next.delete(item.evidence.id);
    }
    onChange(next);
  };
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={t(($) => $.links.evidence, { number: chosen.size })}
        placeholder={t(($) => $.evidence.searchHint)}
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus
        value={query}
        onChange={({ currentTarget: { value } }) => setQuery(value)}
      />
      <FaultMessage fault={answer.error} />
      {!listed && !answer.error && <Skeleton h="38vh" />}
      {listed && (
        <div className={classes.list}>
          <Stack gap="xs">
            {items.length === 0 && <Text c="dimmed">{t(($) => $.evidence.choose.none)}</Text>}
            {items.length > 1 && (
              <Checkbox
                label={t(($) => $.links.allListed, { number: items.length })}
                checked={all}
                onChange={() => change(items, !all)}
              />
            )}
            {items.map((item) => {
              const { id, title, kind, date, file } = item.evidence;
              const about = [
                t(($) => $.words.evidenceKind[kind]),
                date && formats.day(date),
                shownName(file.name),
              ];
              return (
                <Checkbox
                  key={id}
                  label={title}
                  description={about.filter((part) => part !== null).join(' · ')}
                  checked={chosen.has(id)}
                  onChange={() => change([item], !chosen.has(id))}
                />
              );
            })}
          </Stack>
        </div>
      )}
    </Stack>
  );
}
