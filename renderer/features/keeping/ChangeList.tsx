import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ToldChange } from '../../../shared/contract/procedures/history.ts';
import { useFormats } from '../../ui/formats.ts';
import { useWords } from '../../ui/words.ts';
import classes from './Keeping.module.css';

const COLOURS = { found: 'gray', added: 'green', changed: 'blue', deleted: 'red' } as const;

/** Changes in plain words: when, what became of which record, what stood there before. */
export function ChangeList({ changes }: { readonly changes: readonly ToldChange[] }) {
  const words = useWords();
  const formats = useFormats();
  const tables: Readonly<Record<string, string>> = words.history.table;
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
              {title !== '' && ` · ${title}`}
            </Text>
          </Group>
          {changed.length > 0 && (
            <Stack gap={2} mt={4}>
              {changed.map((one) => (
                <Difference key={one.column} {...one} />
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

/** Instants and the like say enough by what became of them. */
function Difference({ column, from, to }: ToldChange['changed'][number]) {
  const { t } = useTranslation();
  const words = useWords();
  const columns: Readonly<Record<string, string>> = words.history.column;
  const nothing = t(($) => $.keeping.nothing);
  return (
    <Text size="sm" className={classes.difference}>
      <Text span c="dimmed" size="sm">
        {columns[column] ?? column}
        {': '}
      </Text>
      <del>{from === '' ? nothing : from}</del> → <ins>{to === '' ? nothing : to}</ins>
    </Text>
  );
}
