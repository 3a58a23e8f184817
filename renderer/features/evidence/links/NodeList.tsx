import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ancestorsOf } from '../../../../shared/standard/tree.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { printedName } from '../../../../shared/standard/nodeName.ts';
import { claimableNodes } from '../claimable.ts';
import { useAim } from '../useAim.ts';
import classes from './LinkDialog.module.css';

/** So many at once; words bring the others. */
const LIMIT = 400;

interface NodeListProps {
  readonly standard: Standard;
  readonly chosen: ReadonlyMap<string, StandardNode>;
  /** Those alone, and what is chosen. */
  readonly only?: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlyMap<string, StandardNode>) => void;
}

/** Requirements to choose from, what is chosen first, found by code, text or what they belong to. */
export function NodeList({ standard, chosen, only, onChange }: NodeListProps) {
  const { t } = useTranslation();
  const level = useAim()?.level ?? null;
  const [query, setQuery] = useState('');
  const words = fold(useDeferredValue(query)).split(/\s+/);
  const [first] = useState(chosen);
  const nodes = useMemo(() => {
    const all = claimableNodes(standard, level).map((node) => {
      const above = ancestorsOf(standard, node.id)
        .map((one) => printedName(one))
        .join(' › ');
      return { node, above, searched: fold([above, node.code, node.heading, node.text].join(' ')) };
    });
    return [
      ...all.filter(({ node }) => first.has(node.id)),
      ...all.filter(({ node }) => !first.has(node.id)),
    ];
  }, [standard, level, first]);
  const shown = nodes
    .filter(({ node: { id } }) => only === undefined || only.has(id) || chosen.has(id))
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .slice(0, LIMIT);
  const toggle = (node: StandardNode) => {
    const next = new Map(chosen);
    if (!next.delete(node.id)) next.set(node.id, node);
    onChange(next);
  };
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={t(($) => $.links.nodes, { number: chosen.size })}
        placeholder={t(($) => $.evidence.claims.nodeHint)}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={({ currentTarget: { value } }) => setQuery(value)}
      />
      <div className={classes.list}>
        <Stack gap="xs">
          {shown.length === 0 && <Text c="dimmed">{t(($) => $.evidence.claims.nothingFound)}</Text>}
          {shown.map(({ node, above }, index) => (
            <div key={node.id}>
              {above !== shown[index - 1]?.above && above !== '' && (
                <p className={classes.group} lang={standard.language}>
                  {above}
                </p>
              )}
              <Checkbox
                label={<NodeText node={node} language={standard.language} size="sm" />}
                checked={chosen.has(node.id)}
                onChange={() => toggle(node)}
              />
            </div>
          ))}
        </Stack>
      </div>
    </Stack>
  );
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
