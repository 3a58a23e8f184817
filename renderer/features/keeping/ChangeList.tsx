import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ToldChange } from '../../../shared/contract/procedures/history.ts';
import { useFormats } from '../../ui/formats.ts';
import { useWords } from '../../ui/words.ts';
import { useHistoryValue } from './historyValue.ts';
import classes from './Keeping.module.css';

const COLOURS = { found: 'gray', added: 'green', changed: 'blue', deleted: 'red' } as const;

/** Changes in plain words: when, what became of which record, what stood there before. */
export function ChangeList({ changes }: { readonly changes: readonly ToldChange[] }) {
  const words = useWords();
  const formats = useFormats();
  const { t } = useTranslation();
  const tables: Readonly<Record<string, string>> = words.history.table;
  /** What is called by a code, by its words. */
  const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    local_precheck: t(($) => $.precheck.localRule, { returnObjects: true }),
  };
  return (
    <ul className={classes.list}>
      {changes.map(({ number, at, author, change, table, title, changed }) => (
        <li key={number} className={classes.change}>
          <Group gap="xs" align="baseline">
            <Text size="sm" c="dimmed" className={classes.when}>
              {formats.moment(at)}
            </Text>
            <Badge variant="light" color={COLOURS[change]}>
              {words.history.change[change]}
            </Badge>
            <Text size="sm">
              {tables[table] ?? words.history.otherTable}
              {title !== '' && ` · ${rules[table]?.[title] ?? title}`}
            </Text>
          </Group>
          {changed.length > 0 && (
            <Stack gap={2} mt={4}>
              {changed.map((one) => (
                <Difference key={one.column} table={table} {...one} />
              ))}
            </Stack>
          )}
          <Text size="xs" c="dimmed" mt={2}>
            {`№ ${number}`}
            {author !== '' && ` · ${author}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Where it can only be said that something was changed (a file, a picture), no more is said. */
function Difference({ table, column, from, to }: ToldChange['changed'][number] & { readonly table: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const valueOf = useHistoryValue();
  const columns: Readonly<Record<string, string>> = words.history.column;
  const name = columns[column];
  const isTechnical = name === undefined || (table === 'plan_item' && column === 'place');
  if (isTechnical) return null;
  const shown = (value: readonly string[]) =>
    value.length === 0 ? t(($) => $.keeping.nothing) : valueOf(table, column, value);
  const isTold = from.length > 0 || to.length > 0;
  return (
    <Text size="sm" className={classes.difference}>
      <Text span c="dimmed" size="sm">
        {isTold ? t(($) => $.keeping.column, { name }) : name}
      </Text>
      {isTold && (
        <>
          <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
        </>
      )}
    </Text>
  );
}
