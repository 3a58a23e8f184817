import { Select, Text, type ComboboxItem, type ComboboxParsedItem, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { ancestorsOf, indexStandard } from '../../../shared/standard/tree.ts';
import { nodeName } from '../../../shared/standard/nodeName.ts';
import classes from './NodePicker.module.css';

interface NodePickerProps extends Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'renderOption' | 'filter' | 'searchable'
> {
  readonly standard: Standard;
  /** What can be chosen, in the order that is shown. */
  readonly nodes: readonly StandardNode[];
  /** Those that were chosen already. */
  readonly taken?: ReadonlySet<string>;
  readonly value: string | null;
  readonly onChange: (node: string | null) => void;
}

/** So many characters surely stand in the field. */
const ONE_LINE = 28;

/** One node of a standard, found by its code, its text or what it belongs to. */
export function NodePicker({ standard, nodes, taken, ...props }: NodePickerProps) {
  const { t } = useTranslation();
  const data = useMemo(() => groupNodes(standard, nodes, taken), [standard, nodes, taken]);
  const { byId } = indexStandard(standard);
  const printed = (id: string) => {
    const node = byId.get(id);
    return (
      node && (
        <div lang={standard.language} className={classes.option}>
          <span className={classes.code}>{node.code ?? ''}</span>
          <span className={classes.text}>
            {node.heading !== undefined && <b>{node.heading} </b>}
            {node.text}
          </span>
        </div>
      )
    );
  };
  const chosen = props.value === null ? undefined : byId.get(props.value);
  return (
    <div>
      <Select
        maxDropdownHeight={340}
        // A narrow field would break each requirement into many lines.
        comboboxProps={{ position: 'bottom-start' }}
        styles={{ dropdown: { minWidth: '22rem' } }}
        nothingFoundMessage={t(($) => $.evidence.claims.nothingFound)}
        {...props}
        searchable
        data={data}
        filter={filterNodes}
        lang={standard.language}
        renderOption={({ option }) => (
          <div className={classes.row}>
            {printed(option.value)}
            {taken?.has(option.value) && (
              <Text span size="xs" c="dimmed" className={classes.taken}>
                {t(($) => $.evidence.claims.already)}
              </Text>
            )}
          </div>
        )}
      />
      {/* A field shows one line; a requirement may take several. */}
      {chosen && chosen.text.length > ONE_LINE && (
        <Text component="div" size="sm" c="dimmed" mt={4}>
          {printed(chosen.id)}
        </Text>
      )}
    </div>
  );
}

/** Nodes under what they belong to, `1. 业务分析 › 1.1 业务流程设计`, or under the head of their list. */
function groupNodes(standard: Standard, nodes: readonly StandardNode[], taken?: ReadonlySet<string>) {
  const groups = new Map<string, ComboboxItem[]>();
  for (const node of nodes) {
    const above = ancestorsOf(standard, node.id).map((one) =>
      one.code === null ? nodeName(one) : `${one.code} ${nodeName(one)}`,
    );
    const group = above.join(' › ') || (standard.headings?.[node.type] ?? '');
    const item = {
      value: node.id,
      label: [node.code, node.heading, node.text].filter((part) => part != null).join(' '),
      disabled: taken?.has(node.id) ?? false,
    };
    const items = groups.get(group);
    if (items) items.push(item);
    else groups.set(group, [item]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

/** Each word stands in the node or in what it belongs to. */
function filterNodes({
  options,
  search,
}: {
  readonly options: ComboboxParsedItem[];
  readonly search: string;
}) {
  const words = fold(search).split(/\s+/);
  const fits = (text: string) => words.every((word) => fold(text).includes(word));
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option.label) ? [option] : [];
    const group = typeof option.group === 'string' ? option.group : '';
    const items = option.items.filter(
      (item) => typeof item === 'object' && 'label' in item && fits(`${group} ${item.label}`),
    );
    return items.length > 0 ? [{ ...option, items }] : [];
  });
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
