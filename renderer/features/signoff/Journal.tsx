import { Alert, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';
import classes from './SignoffTable.module.css';

/** The latest lines are shown; the whole of them is checked. */
const SHOWN = 300;

/** What was done to claims and sign-offs, and whether anybody changed the record of it. */
export function Journal() {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const { data, error } = useAnswer('signoffs.journal', {});
  if (error) return <FaultMessage fault={error} />;
  if (!data) return <Skeleton h={240} />;
  const { entries, brokenAt } = data;
  return (
    <Stack gap="md">
      <Text c="dimmed">{t(($) => $.signoff.journalLead)}</Text>
      {entries.length === 0 ? (
        <Text>{t(($) => $.signoff.noJournal)}</Text>
      ) : (
        <output>
          <Alert color={brokenAt === null ? 'green' : 'red'}>
            {brokenAt === null
              ? t(($) => $.signoff.journalWhole, { count: entries.length })
              : t(($) => $.signoff.journalBroken, { line: brokenAt })}
          </Alert>
        </output>
      )}
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {entries
            .slice(-SHOWN)
            .toReversed()
            .map(({ seq, at, event, detail, hash }) => (
              <Table.Tr key={seq}>
                <Table.Td ta="right" className={classes.whole}>
                  {seq}
                </Table.Td>
                <Table.Td className={classes.whole}>{formats.moment(at)}</Table.Td>
                <Table.Td className={classes.whole}>{words.journalEvent[event]}</Table.Td>
                <Table.Td>
                  <Text size="xs" c="dimmed" lineClamp={2} style={{ wordBreak: 'break-all' }}>
                    {Object.values(detail).filter(Boolean).join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td className={classes.whole}>
                  <Text size="xs" c="dimmed" ff="monospace">
                    {hash.slice(0, 8)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
