import { ActionIcon, Button, Table, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim, Evidence } from '../../../shared/evidence/evidence.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './EvidenceTable.module.css';
import { EvidenceThumbnail } from './EvidenceThumbnail.tsx';
import { focusBeside } from './focusBeside.ts';
import { useRemoveEvidence } from './useRemoveEvidence.tsx';

interface Item {
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
}

/** So many rows at once: a page of thousands would take long to draw. */
const BATCH = 100;

interface EvidenceTableProps {
  readonly items: readonly Item[];
  readonly onOpen: (evidence: string) => void;
}

export function EvidenceTable({ items, onOpen }: EvidenceTableProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(BATCH);
  const more = Math.min(BATCH, items.length - shown);
  const removeAll = useRemoveEvidence();
  const remove = useCallback((evidence: Evidence) => void removeAll([evidence]), [removeAll]);
  return (
    <>
      <Table.ScrollContainer minWidth={680} type="native">
        <Table
          highlightOnHover
          verticalSpacing="xs"
          aria-label={t(($) => $.evidence.list)}
          className={classes.table}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t(($) => $.evidence.column.title)}</Table.Th>
              <Table.Th scope="col" w="7.5rem">
                {t(($) => $.evidence.column.kind)}
              </Table.Th>
              <Table.Th scope="col" w="10.5rem">
                {t(($) => $.evidence.column.date)}
              </Table.Th>
              <Table.Th scope="col" w="6.5rem">
                {t(($) => $.evidence.column.claims)}
              </Table.Th>
              <Table.Th scope="col" w="5.5rem" ta="end">
                {t(($) => $.evidence.column.actions)}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.slice(0, shown).map((item) => (
              <Row key={item.evidence.id} item={item} onOpen={onOpen} onRemove={remove} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more > 0 && (
        <Button variant="default" onClick={() => setShown(shown + BATCH)} className={classes.more}>
          {t(($) => $.evidence.more, { number: more })}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly item: Item;
  readonly onOpen: (evidence: string) => void;
  readonly onRemove: (evidence: Evidence) => void;
}

const Row = memo(function Row({ item: { evidence, claims }, onOpen, onRemove }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, title, kind, date, file, logged } = evidence;
  const claimed = new Set(claims.map(({ standard, node }) => `${standard}/${node}`)).size;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <div className={classes.subject}>
          <EvidenceThumbnail evidence={evidence} />
          <div className={classes.names}>
            <button type="button" className={classes.title} onClick={() => onOpen(id)}>
              {title}
            </button>
            <Text size="sm" c="dimmed" lineClamp={2} title={file.name}>
              {formats.bytes(file.bytes)} · {file.name}
            </Text>
          </div>
        </div>
      </Table.Th>
      <Table.Td>{t(($) => $.words.evidenceKind[kind])}</Table.Td>
      <Table.Td>
        {date === null ? (
          <Text size="sm" c="dimmed">
            {t(($) => $.evidence.loggedOn, { date: formats.day(localDay(logged)) })}
          </Text>
        ) : (
          formats.day(date)
        )}
      </Table.Td>
      <Table.Td>
        {claimed === 0 ? (
          <Text size="sm" c="dimmed">
            {t(($) => $.evidence.noClaims)}
          </Text>
        ) : (
          t(($) => $.evidence.claimCount, { number: claimed })
        )}
      </Table.Td>
      <Table.Td ta="end">
        <Tooltip label={t(($) => $.evidence.toTrash)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(($) => $.evidence.toTrashNamed, { title })}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget, 'tr');
              onRemove(evidence);
            }}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
});

/** The day of an instant where this person is. */
function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
