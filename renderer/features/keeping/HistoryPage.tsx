import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { useLastKnown } from '../../ui/useLastKnown.ts';
import { ChangeList } from './ChangeList.tsx';
import { EVERYTHING, HistoryFilter, toAsked, type Filter } from './HistoryFilter.tsx';

const STEP = 100;
const MOST = 500;

/** Every change of the portfolio, the latest first. */
export function HistoryPage() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const { data, error } = useAnswer('history.list', { ...toAsked(filter), limit });
  const known = useLastKnown(data);
  return (
    <Page title={t(($) => $.keeping.history)} description={t(($) => $.keeping.historyLead)} width="reading">
      <HistoryFilter
        filter={filter}
        onChange={(next) => {
          setLimit(STEP);
          setFilter(next);
        }}
      />
      <FaultMessage fault={error} />
      {known === undefined ? (
        !error && <Skeleton h={320} />
      ) : (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t(($) => $.keeping.changes, { count: known.total })}
          </Text>
          {known.changes.length === 0 && <Text>{t(($) => $.keeping.filter.none)}</Text>}
          <ChangeList changes={known.changes} />
          {known.changes.length === limit && limit < MOST && (
            <div>
              <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
                {t(($) => $.keeping.earlier)}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Page>
  );
}
