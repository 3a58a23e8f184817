import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useLastKnown } from '../../../ui/useLastKnown.ts';
import { EVIDENCE_TYPE } from './dragged.ts';
import classes from './MatrixBoard.module.css';

/** So much lies in it at once; words find the rest. */
const OFFERED = 60;

/** All evidence of the portfolio, to be dragged onto a requirement. */
export function EvidenceTray({ onOpen }: { readonly onOpen: (evidence: string) => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const answer = useAnswer('evidence.list', { query: useDeferredValue(query), limit: OFFERED });
  const listed = useLastKnown(answer.data);
  return (
    <section className={classes.tray} aria-label={t(($) => $.coverage.matrix.tray)}>
      <TextInput
        type="search"
        size="sm"
        aria-label={t(($) => $.evidence.choose.search)}
        placeholder={t(($) => $.evidence.searchHint)}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={({ currentTarget: { value } }) => setQuery(value)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t(($) => $.coverage.matrix.trayHint)}
      </Text>
      <FaultMessage fault={answer.error} />
      {listed?.items.length === 0 && <Text size="sm">{t(($) => $.evidence.choose.none)}</Text>}
      <ul>
        {listed?.items.map(({ evidence: { id, title } }) => (
          <li key={id}>
            <button
              type="button"
              draggable
              onDragStart={({ dataTransfer }) => dataTransfer.setData(EVIDENCE_TYPE, id)}
              onClick={() => onOpen(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
