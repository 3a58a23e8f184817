import { Button, Collapse, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { ChangeList } from './ChangeList.tsx';

interface RecordHistoryProps {
  readonly records: readonly { readonly table: string; readonly record: string }[];
}

/** What became of some records that belong together, asked for only where somebody wants to see it. */
export function RecordHistory({ records }: RecordHistoryProps) {
  const { t } = useTranslation();
  const id = useId();
  const [opened, { toggle }] = useDisclosure(false);
  const { data, error } = useAnswer(
    'history.list',
    { records: [...records], limit: 200 },
    { enabled: opened },
  );
  return (
    <section>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHistory size={16} aria-hidden />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={toggle}
      >
        {t(($) => $.keeping.recordHistory)}
      </Button>
      <Collapse expanded={opened} id={id}>
        <FaultMessage fault={error} />
        {data ? (
          data.changes.length === 0 ? (
            <Text size="sm">{t(($) => $.keeping.noChanges)}</Text>
          ) : (
            <ChangeList changes={data.changes} />
          )
        ) : (
          !error && <Skeleton h={80} />
        )}
      </Collapse>
    </section>
  );
}
